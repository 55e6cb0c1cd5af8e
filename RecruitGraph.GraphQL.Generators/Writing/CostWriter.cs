using System.Globalization;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes the directives that <c>[Cost]</c> and <c>[ListSize]</c> stand for.</summary>
internal static class CostWriter
{
    public static void Directives(CodeWriter code, CostModel? cost, ListSizeModel? size = null)
    {
        var directives = new List<string>();
        if (cost is not null)
        {
            directives.Add($"CostDirectives.Cost({cost.Weight})");
        }

        if (size is not null)
        {
            directives.Add($"CostDirectives.ListSize({string.Join(", ", Arguments(size))})");
        }

        if (directives.Count > 0)
        {
            code.Line($"Directives = [{string.Join(", ", directives)}],");
        }
    }

    private static IEnumerable<string> Arguments(ListSizeModel size)
    {
        if (size.AssumedSize is { } assumed)
        {
            yield return "assumedSize: " + assumed.ToString(CultureInfo.InvariantCulture);
        }

        if (size.SlicingArguments.Count > 0)
        {
            yield return $"slicingArguments: [{string.Join(", ", size.SlicingArguments.Select(CodeWriter.Literal))}]";
        }

        if (size.SlicingArgumentDefaultValue is { } otherwise)
        {
            yield return "slicingArgumentDefaultValue: " + otherwise.ToString(CultureInfo.InvariantCulture);
        }

        if (size.SizedFields.Count > 0)
        {
            yield return $"sizedFields: [{string.Join(", ", size.SizedFields.Select(CodeWriter.Literal))}]";
        }

        if (!size.RequireOneSlicingArgument)
        {
            yield return "requireOneSlicingArgument: false";
        }
    }
}
