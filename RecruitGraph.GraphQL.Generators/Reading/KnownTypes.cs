using Microsoft.CodeAnalysis;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>The types that the programming model gives a meaning.</summary>
internal static class KnownTypes
{
    /// <summary>The scalar of files, which no field can have as its result.</summary>
    public const string Upload = "Upload";

    private const string Collections = "System.Collections.Generic";

    /// <summary>The GraphQL scalar of a C# type, or null.</summary>
    public static string? Scalar(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_Int16 => "Short",
        SpecialType.System_Int32 => "Int",
        SpecialType.System_Int64 => "Long",
        SpecialType.System_Single or SpecialType.System_Double => "Float",
        SpecialType.System_Decimal => "Decimal",
        SpecialType.System_String => "String",
        SpecialType.System_DateTime => "DateTime",
        SpecialType.None when type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } =>
            type.Name switch
            {
                "Guid" => "UUID",
                "DateTimeOffset" => "DateTime",
                "DateOnly" => "LocalDate",
                "TimeOnly" => "LocalTime",
                "TimeSpan" => "Duration",
                "Uri" => "URI",
                _ => null,
            },
        _ => IsFile(type) ? Upload : null,
    };

    /// <summary>Whether the type is a file that a client sends.</summary>
    public static bool IsFile(ITypeSymbol type) => type.IsNamed("RecruitGraph.GraphQL.Types", "IFile");

    /// <summary>The item type of a list, or null. Dictionaries, queryables and byte arrays are none.</summary>
    public static ITypeSymbol? ListItem(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: not SpecialType.System_Byte } array => array.ElementType,
        INamedTypeSymbol { Arity: 1 } named when IsListName(named) => named.TypeArguments[0],
        _ => null,
    };

    /// <summary>The item type of an asynchronous sequence, or null.</summary>
    public static ITypeSymbol? SequenceItem(ITypeSymbol type) =>
        type.IsNamed(Collections, "IAsyncEnumerable", 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    /// <summary>Whether an array or a <c>List&lt;T&gt;</c> fits the type.</summary>
    public static bool IsInputList(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || type is { ContainingNamespace: var ns }
            && ns.ToDisplayString() == Collections
            && type.Name is "List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection" or "IEnumerable";

    public static bool IsPage(ITypeSymbol type) => type.IsNamed("RecruitGraph.GraphQL.Queryable", "Page", 1);

    public static bool IsOptional(ITypeSymbol type) => type.IsNamed("RecruitGraph.GraphQL", "Optional", 1);

    public static bool IsPagingArguments(ITypeSymbol type) =>
        type.IsNamed("RecruitGraph.GraphQL.Queryable", "PagingArguments");

    public static bool IsQueryContext(ITypeSymbol type) =>
        type.IsNamed("RecruitGraph.GraphQL.Queryable", "QueryContext", 1);

    public static bool IsQueryable(ITypeSymbol type) =>
        type.IsNamed("System.Linq", "IQueryable", 1) || type.IsNamed("System.Linq", "IOrderedQueryable", 1);

    /// <summary>The value type of an <c>Expression&lt;Func&lt;T, TValue&gt;&gt;</c> over a type, or null.</summary>
    public static ITypeSymbol? ExpressionValue(ITypeSymbol type, ITypeSymbol owner) =>
        type.IsNamed("System.Linq.Expressions", "Expression", 1)
        && ((INamedTypeSymbol)type).TypeArguments[0] is INamedTypeSymbol { Arity: 2 } function
        && function.IsNamed("System", "Func", 2)
        && SymbolEqualityComparer.Default.Equals(function.TypeArguments[0], owner)
            ? function.TypeArguments[1]
            : null;

    public static bool IsCancellationToken(ITypeSymbol type) => type.IsNamed("System.Threading", "CancellationToken");

    public static bool IsResolverContext(ITypeSymbol type) =>
        type.IsNamed("RecruitGraph.GraphQL.Execution", "ResolverContext");

    /// <summary>
    /// Whether the type is a DataLoader interface, one that this generator is about to write included: of those the
    /// compilation knows the name alone, <c>I…DataLoader</c>.
    /// </summary>
    public static bool IsDataLoader(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error
            ? type.Name.StartsWith("I", StringComparison.Ordinal) && type.Name.EndsWith("DataLoader", StringComparison.Ordinal)
            : type.TypeKind == TypeKind.Interface
                && type.AllInterfaces.Any(x => x.IsNamed("RecruitGraph.GraphQL.DataLoaders", "IDataLoader"));

    /// <summary>A class, record, struct or interface of a user, as opposed to the platform's.</summary>
    public static bool IsComplex(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsStatic: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None }
        && !IsPlatform(type.ContainingNamespace)
        && !type.DerivesFrom("System", "Exception");

    /// <summary>What methods give and nobody registers as a service: tasks, sequences, queries, pages, streams, exceptions.</summary>
    public static bool IsResult(ITypeSymbol type)
    {
        return SequenceItem(type) is not null
            || IsQueryable(type)
            || IsPage(type)
            || Is("System.Threading.Tasks", "Task")
            || Is("System.IO", "Stream")
            || Is("System", "Exception");

        bool Is(string space, string name) => type.IsNamed(space, name) || type.DerivesFrom(space, name);
    }

    /// <summary>A record, or a class or struct that says so or is named <c>…Input</c>: an input object as a parameter.</summary>
    public static bool IsInputObject(ITypeSymbol type) =>
        IsComplex(type)
        && type.TypeKind != TypeKind.Interface
        && (type.IsRecord
            || type.HasAttribute("InputObjectType")
            || type.HasAttribute("OneOf")
            || type.Name.EndsWith("Input", StringComparison.Ordinal));

    private static bool IsListName(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() switch
    {
        Collections => type.Name is "List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection"
            or "IEnumerable" or "HashSet" or "ISet" or "IReadOnlySet" or "SortedSet" or "LinkedList",
        "System.Collections.Immutable" => type.Name is "ImmutableArray" or "ImmutableList" or "IImmutableList" or "ImmutableHashSet",
        "System.Collections.ObjectModel" => type.Name is "Collection" or "ReadOnlyCollection",
        _ => false,
    };

    private static bool IsPlatform(INamespaceSymbol? space)
    {
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft";
    }
}
