using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads a class with <c>[FilterInputType&lt;T&gt;]</c> or <c>[SortInputType&lt;T&gt;]</c>.</summary>
internal static class QueryInputReader
{
    public static Extraction<QueryInputModel> Read(
        GeneratorAttributeSyntaxContext syntax, QueryInputKind kind, CancellationToken cancellationToken)
    {
        var context = new ReadingContext(syntax.SemanticModel.Compilation, cancellationToken);
        var type = (INamedTypeSymbol)syntax.TargetSymbol;
        var target = syntax.Attributes[0].AttributeClass!.TypeArguments[0];
        context.Types.Read(target);
        var model = new QueryInputModel(kind, Symbols.KeyOf(type), context.Locate(type), Symbols.KeyOf(target))
        {
            Name = type.FindAttribute("GraphQLName") is null ? Naming.Input(type.Name) : context.Name(type, type.Name),
            Description = Documentation.Summary(type, cancellationToken),
            Fields = ReadFields(type, target, context).ToEquatableArray(),
        };
        return new(model with { Types = context.Types.Closure, Problems = context.Problems }, context.Locations);
    }

    private static IEnumerable<QueryInputFieldModel> ReadFields(INamedTypeSymbol type, ITypeSymbol target, ReadingContext context)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!property.IsStatic || !property.IsVisible() || property.HasAttribute("GraphQLIgnore"))
            {
                continue;
            }

            if (KnownTypes.ExpressionValue(property.Type, target) is not { } value)
            {
                context.Report(
                    Diagnostics.QueryInputMember, property, property.Name,
                    $"must be an Expression<Func<{target.Name}, TValue>>, so that the query provider can translate it");
                continue;
            }

            var valueType = context.Types.Read(value);
            var id = property.Id(Symbols.IdOf(target));
            if (id is not null && !Ids.IsSupported(valueType))
            {
                context.Report(Diagnostics.UnsupportedId, property, property.Name, value.ToDisplayString());
            }

            yield return new(
                context.Locate(property), context.Name(property, Naming.CamelCase(property.Name)), property.Name, valueType)
            {
                Id = id,
                Description = Documentation.Summary(property, context.CancellationToken),
            };
        }
    }
}
