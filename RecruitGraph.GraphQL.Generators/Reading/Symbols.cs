using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>What the readers ask of Roslyn's symbols.</summary>
internal static class Symbols
{
    private const string AttributeNamespace = "RecruitGraph.GraphQL";

    private static readonly SymbolDisplayFormat WithNullability = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The attribute <c>RecruitGraph.GraphQL.{name}Attribute</c> of a symbol, or null.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.Is(name))
            {
                return attribute;
            }
        }

        return null;
    }

    public static IEnumerable<AttributeData> FindAttributes(this ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.Is(name));

    public static bool HasAttribute(this ISymbol symbol, string name) => symbol.FindAttribute(name) is not null;

    /// <summary>The first constructor argument of an attribute when it is a string.</summary>
    public static string? Text(this AttributeData? attribute) =>
        attribute is { ConstructorArguments.Length: > 0 } ? attribute.ConstructorArguments[0].Value as string : null;

    /// <summary>The key of the type that an attribute's first constructor argument names, or null.</summary>
    public static string? TypeKey(this AttributeData? attribute) =>
        attribute is { ConstructorArguments.Length: > 0 } && attribute.ConstructorArguments[0].Value is ITypeSymbol type ? KeyOf(type) : null;

    /// <summary>A named argument of an attribute, or what counts without it.</summary>
    public static T Named<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return otherwise;
    }

    /// <summary>A named argument that is an array of strings.</summary>
    public static IEnumerable<string> NamedTexts(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Array && !argument.Value.IsNull)
            {
                return argument.Value.Values.Select(value => value.Value as string ?? "");
            }
        }

        return [];
    }

    /// <summary>The fully qualified name without nullability, by which models refer to a type.</summary>
    public static string KeyOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The fully qualified name as generated code writes it, inner nullability included, the outer left out.</summary>
    public static string CSharpOf(ITypeSymbol type) =>
        type.IsReferenceType || type.TypeKind == TypeKind.Error
            ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(WithNullability)
            : type.ToDisplayString(WithNullability);

    /// <summary>The fully qualified name with all nullability, the outer included.</summary>
    public static string AnnotatedCSharpOf(ITypeSymbol type) => type.ToDisplayString(WithNullability);

    /// <summary>The key of a symbol for problems and their places.</summary>
    public static string PlaceOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => PlaceOf(parameter.ContainingSymbol) + "/" + parameter.Name,
        _ => symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString(),
    };

    /// <summary>Whether a type is <c>namespace.name</c> with a number of type arguments.</summary>
    public static bool IsNamed(this ITypeSymbol type, string containingNamespace, string name, int arity = 0) =>
        type is INamedTypeSymbol named
        && named.Name == name
        && named.Arity == arity
        && named.ContainingType is null
        && named.ContainingNamespace?.ToDisplayString() == containingNamespace;

    public static bool IsOrDerivesFrom(this ITypeSymbol type, ITypeSymbol other)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
            {
                return true;
            }
        }

        return type.AllInterfaces.Contains(other, SymbolEqualityComparer.Default);
    }

    /// <summary>Whether the type, a base of it or an interface has a property of the name.</summary>
    public static bool HasProperty(this ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any(x => x is IPropertySymbol))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(x => x.GetMembers(name).Any(y => y is IPropertySymbol));
    }

    public static bool DerivesFrom(this ITypeSymbol type, string containingNamespace, string name)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.IsNamed(containingNamespace, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why a symbol is deprecated; null when it is not.</summary>
    public static string? Deprecation(this ISymbol symbol)
    {
        if (symbol.FindAttribute("GraphQLDeprecated").Text() is { } reason)
        {
            return reason;
        }

        return symbol.GetAttributes().FirstOrDefault(x => x.AttributeClass?.IsNamed("System", "ObsoleteAttribute") ?? false) is { } obsolete
            ? obsolete.Text() ?? "No longer supported"
            : null;
    }

    /// <summary>Whether generated code in the same assembly may name the member.</summary>
    public static bool IsVisible(this ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>Whose global id it is where <c>[ID&lt;T&gt;]</c>, <c>[ID("Name")]</c> or <c>[ID]</c> says that it is one.</summary>
    /// <param name="symbol">What may have the attribute.</param>
    /// <param name="owner">The type whose field it is, for an attribute that names none.</param>
    public static IdModel? Id(this ISymbol symbol, IdModel owner)
    {
        if (symbol.FindAttribute("ID") is not { } attribute)
        {
            return null;
        }

        return attribute.AttributeClass?.TypeArguments.FirstOrDefault() is { } target ? IdOf(target)
            : attribute.Text() is { } name ? new(string.Empty, name)
            : owner with { IsOfAnyType = true };
    }

    /// <summary>The ids of a type.</summary>
    public static IdModel IdOf(ITypeSymbol type) => new(KeyOf(type), type.FindAttribute("GraphQLName").Text() ?? type.Name);

    public static EquatableArray<AuthorizeModel> Authorize(this ISymbol symbol) =>
        symbol.FindAttributes("Authorize")
            .Select(attribute => new AuthorizeModel(
                attribute.Named<string?>("Policy", null) ?? attribute.Text(), attribute.NamedTexts("Roles").ToEquatableArray()))
            .ToEquatableArray();

    private static bool Is(this AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type
        && type.Name.Length == name.Length + "Attribute".Length
        && type.Name.StartsWith(name, StringComparison.Ordinal)
        && type.ContainingNamespace.ToDisplayString() == AttributeNamespace;
}
