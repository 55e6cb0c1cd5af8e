using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads a type with an attribute of its own: <c>[ObjectType]</c>, <c>[InterfaceType]</c>, <c>[UnionType]</c> and so on.</summary>
internal static class DeclaredTypeReader
{
    public static Extraction<DeclaredTypeModel> Read(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellationToken)
    {
        var context = new ReadingContext(syntax.SemanticModel.Compilation, cancellationToken);
        var type = (INamedTypeSymbol)syntax.TargetSymbol;
        context.Types.Read(type);
        return new(new(Symbols.KeyOf(type), context.Types.Closure, context.Problems), context.Locations);
    }
}
