using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads what the mutation conventions need: the payload's field and the errors.</summary>
internal sealed class MutationReader(ReadingContext context)
{
    public MutationModel Read(IMethodSymbol method) => new(
        method.FindAttribute("UseMutationConvention")?.Named<string?>("PayloadFieldName", null),
        method.FindAttributes("Error").Concat(method.ContainingType.FindAttributes("Error"))
            .Select(attribute => attribute.AttributeClass!.TypeArguments.FirstOrDefault())
            .OfType<INamedTypeSymbol>()
            .Where(type => type.TypeKind != TypeKind.Error)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Select(ReadError)
            .ToEquatableArray());

    private ErrorModel ReadError(INamedTypeSymbol exception)
    {
        var properties = Properties(exception);
        return new(
            Symbols.KeyOf(exception),
            context.Locate(exception),
            context.Name(exception, Naming.Error(exception.Name)),
            Naming.ErrorCode(exception.Name),
            properties.Any(x => x is { Name: "Code", Type.SpecialType: SpecialType.System_String }))
        {
            Description = Documentation.Summary(exception, context.CancellationToken),
            Properties = properties
                .Where(x => x.Name is not ("Code" or "Message") && !x.HasAttribute("GraphQLIgnore"))
                .Select(ReadProperty)
                .ToEquatableArray(),
        };
    }

    /// <summary>The properties that the exception adds to <see cref="Exception"/>, those of its bases first.</summary>
    private static List<IPropertySymbol> Properties(INamedTypeSymbol exception)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = exception; current is not null && !current.IsNamed("System", "Exception"); current = current.BaseType)
        {
            levels.Push(current);
        }

        var properties = new List<IPropertySymbol>();
        foreach (var property in levels.SelectMany(x => x.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
                && property.ContainingType.ContainingNamespace.Name != "System")
            {
                properties.RemoveAll(x => x.Name == property.Name);
                properties.Add(property);
            }
        }

        return properties;
    }

    private PropertyModel ReadProperty(IPropertySymbol property)
    {
        var type = context.Types.Read(property.Type);
        var id = property.Id();
        if (id is not null && !Ids.IsSupported(type))
        {
            context.Report(Diagnostics.UnsupportedId, property, property.Name, property.Type.ToDisplayString());
        }

        return new(context.Locate(property), context.Name(property, Naming.CamelCase(property.Name)), property.Name, type)
        {
            GraphQLType = property.FindAttribute("GraphQLType").Text(),
            Id = id,
            Description = Documentation.Summary(property, context.CancellationToken)
                ?? Documentation.Parameter(property.ContainingType, property.Name, context.CancellationToken),
            DeprecationReason = property.FindAttribute("GraphQLDeprecated").Text(),
            CanRead = property.GetMethod is { } getter && getter.IsVisible(),
        };
    }
}
