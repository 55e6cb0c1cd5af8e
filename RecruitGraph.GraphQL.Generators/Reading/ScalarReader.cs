using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads the scalars that an assembly declares.</summary>
internal static class ScalarReader
{
    public static EquatableArray<ScalarModel> Read(Compilation compilation) =>
        compilation.Assembly.FindAttributes("ScalarType")
            .Where(x => x.AttributeClass!.TypeArguments.Length == 2 && x.Text() is not null)
            .Select(x => new ScalarModel(
                x.Text()!, Symbols.KeyOf(x.AttributeClass!.TypeArguments[0]), Symbols.KeyOf(x.AttributeClass.TypeArguments[1])))
            .ToEquatableArray();
}
