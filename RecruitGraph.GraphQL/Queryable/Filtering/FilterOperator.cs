namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>
/// What a value is compared by. A negated operator takes exactly what the plain one leaves, absent values included.
/// </summary>
internal enum FilterOperator
{
    Eq,
    Neq,
    Contains,
    Ncontains,
    In,
    Nin,
    StartsWith,
    NstartsWith,
    EndsWith,
    NendsWith,
    Gt,
    Ngt,
    Gte,
    Ngte,
    Lt,
    Nlt,
    Lte,
    Nlte,
}

internal static class FilterOperators
{
    public static readonly FilterOperator[] Equality = [FilterOperator.Eq, FilterOperator.Neq, FilterOperator.In, FilterOperator.Nin];

    public static readonly FilterOperator[] OfBoolean = [FilterOperator.Eq, FilterOperator.Neq];

    public static readonly FilterOperator[] OfText =
    [
        FilterOperator.Eq, FilterOperator.Neq, FilterOperator.Contains, FilterOperator.Ncontains, FilterOperator.In, FilterOperator.Nin,
        FilterOperator.StartsWith, FilterOperator.NstartsWith, FilterOperator.EndsWith, FilterOperator.NendsWith,
    ];

    public static readonly FilterOperator[] OfComparable =
    [
        FilterOperator.Eq, FilterOperator.Neq, FilterOperator.In, FilterOperator.Nin, FilterOperator.Gt, FilterOperator.Ngt,
        FilterOperator.Gte, FilterOperator.Ngte, FilterOperator.Lt, FilterOperator.Nlt, FilterOperator.Lte, FilterOperator.Nlte,
    ];

    /// <summary>The name of the input field.</summary>
    public static string NameOf(FilterOperator op) => op switch
    {
        FilterOperator.Eq => "eq",
        FilterOperator.Neq => "neq",
        FilterOperator.Contains => "contains",
        FilterOperator.Ncontains => "ncontains",
        FilterOperator.In => "in",
        FilterOperator.Nin => "nin",
        FilterOperator.StartsWith => "startsWith",
        FilterOperator.NstartsWith => "nstartsWith",
        FilterOperator.EndsWith => "endsWith",
        FilterOperator.NendsWith => "nendsWith",
        FilterOperator.Gt => "gt",
        FilterOperator.Ngt => "ngt",
        FilterOperator.Gte => "gte",
        FilterOperator.Ngte => "ngte",
        FilterOperator.Lt => "lt",
        FilterOperator.Nlt => "nlt",
        FilterOperator.Lte => "lte",
        FilterOperator.Nlte => "nlte",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "The operator is unknown."),
    };

    /// <summary>Whether the operator takes a list.</summary>
    public static bool TakesList(FilterOperator op) => op is FilterOperator.In or FilterOperator.Nin;

    /// <summary>The operator that takes what this one leaves; null where it is a plain one itself.</summary>
    public static FilterOperator? PlainOf(FilterOperator op) => op switch
    {
        FilterOperator.Neq => FilterOperator.Eq,
        FilterOperator.Ncontains => FilterOperator.Contains,
        FilterOperator.Nin => FilterOperator.In,
        FilterOperator.NstartsWith => FilterOperator.StartsWith,
        FilterOperator.NendsWith => FilterOperator.EndsWith,
        FilterOperator.Ngt => FilterOperator.Gt,
        FilterOperator.Ngte => FilterOperator.Gte,
        FilterOperator.Nlt => FilterOperator.Lt,
        FilterOperator.Nlte => FilterOperator.Lte,
        _ => null,
    };

    /// <summary>What the input field says of itself.</summary>
    public static string DescriptionOf(FilterOperator op) => op switch
    {
        FilterOperator.Eq => "Equal to the value; null finds what has none.",
        FilterOperator.Neq => "Anything but the value; null finds what has one.",
        FilterOperator.Contains => "Has the text somewhere, in the case in which it is written.",
        FilterOperator.In => "Equal to one of the values, of which null may be one.",
        FilterOperator.StartsWith => "Begins with the text, in the case in which it is written.",
        FilterOperator.EndsWith => "Ends with the text, in the case in which it is written.",
        FilterOperator.Gt => "Greater than the value.",
        FilterOperator.Gte => "Greater than the value, or equal.",
        FilterOperator.Lt => "Less than the value.",
        FilterOperator.Lte => "Less than the value, or equal.",
        _ => $"What `{NameOf(PlainOf(op)!.Value)}` leaves, absent values included.",
    };
}
