using System.Globalization;
using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads <c>[Cost]</c> and <c>[ListSize]</c>.</summary>
internal static class Costs
{
    /// <summary>The weight of an output: it cannot be negative.</summary>
    public static CostModel? OutputCost(this ISymbol symbol, ReadingContext context) => Read(symbol, context, isInput: false);

    /// <summary>The weight of an argument or input field.</summary>
    public static CostModel? InputCost(this ISymbol symbol, ReadingContext context) => Read(symbol, context, isInput: true);

    /// <summary>The size of a field's list. Names are checked later, when the whole schema is known.</summary>
    public static ListSizeModel? ListSize(this ISymbol symbol, ClrType type, ReadingContext context)
    {
        if (symbol.FindAttribute("ListSize") is not { } attribute)
        {
            return null;
        }

        var size = new ListSizeModel(
            attribute.NamedTexts("SlicingArguments").ToEquatableArray(), attribute.NamedTexts("SizedFields").ToEquatableArray())
        {
            AssumedSize = Length("AssumedSize"),
            SlicingArgumentDefaultValue = Length("SlicingArgumentDefaultValue"),
            RequireOneSlicingArgument = attribute.Named("RequireOneSlicingArgument", true),
        };
        if (size.SizedFields.Count == 0 && type.Shape is not (TypeShape.List or TypeShape.Page))
        {
            context.Report(Diagnostics.ListSize, symbol, symbol.Name, "but is no list; name the list fields of its type in SizedFields");
        }

        return size;

        int? Length(string name)
        {
            var length = attribute.Named(name, int.MinValue);
            if (length is < 0 and not int.MinValue)
            {
                context.Report(Diagnostics.ListSize, symbol, symbol.Name, $"but {name} is {length}; a length is 0 or more");
            }

            return length == int.MinValue ? null : length;
        }
    }

    private static CostModel? Read(ISymbol symbol, ReadingContext context, bool isInput)
    {
        if (symbol.FindAttribute("Cost") is not { ConstructorArguments.Length: 1 } attribute
            || attribute.ConstructorArguments[0].Value is not double weight)
        {
            return null;
        }

        if (double.IsNaN(weight) || double.IsInfinity(weight) || (weight < 0 && !isInput))
        {
            context.Report(Diagnostics.CostWeight, symbol, symbol.Name, weight.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return new(weight.ToString("R", CultureInfo.InvariantCulture));
    }
}
