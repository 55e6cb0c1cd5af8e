using Microsoft.CodeAnalysis;

namespace RecruitGraph.GraphQL.Generators;

// Filters, orders and projections.
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor QueryShape = new(
        "RG0031",
        "Wrong place for a query",
        "'{0}' must take QueryContext<T>, or return IQueryable<T> or a list without a task, for [UseFiltering] and [UseSorting], and IQueryable<T> for [UseProjection]; only fields with objects as items can be asked so, and no mutation or subscription",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor QueryItem = new(
        "RG0032",
        "QueryContext<T> of another type",
        "'{0}' takes QueryContext<{1}>, but its items are of the type {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor QueryInputType = new(
        "RG0033",
        "Unknown filter or sort class",
        "'{0}' names '{1}', which is no class with [{2}<{3}>]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor QueryInputMember = new(
        "RG0034",
        "Wrong member of a filter or sort class",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoQueryFields = new(
        "RG0035",
        "Nothing to filter or order by",
        "'{0}' can be {1} by nothing, as no property of '{2}' is open to everyone and of a type that serves; list some in a class with [{3}<{2}>]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SeveralQueryInputs = new(
        "RG0036",
        "Several filter or sort classes",
        "'{0}' could use any of {1}; name one with [{2}(typeof(...))]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor QueryableKey = new(
        "RG0037",
        "Connection over a query without a key",
        "'{0}' is a connection over IQueryable<{1}>, which has no property Id of type long, int, short, Guid or string that would make every order unique; return Page<{1}> instead",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static DiagnosticDescriptor[] Queries =>
    [
        QueryShape, QueryItem, QueryInputType, QueryInputMember, NoQueryFields, SeveralQueryInputs, QueryableKey,
    ];
}
