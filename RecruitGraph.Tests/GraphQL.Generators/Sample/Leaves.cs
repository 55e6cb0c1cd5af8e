using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>One of each scalar that JSON does not know.</summary>
public class Leaves
{
    public static readonly Leaves Values = new();

    public DateTimeOffset DateTime => new(new DateTime(2026, 2, 28, 9, 30, 0).AddTicks(1), TimeSpan.FromHours(8));

    public DateTimeOffset Utc => new(2026, 2, 28, 9, 30, 0, TimeSpan.Zero);

    public DateTime Local => new DateTime(2026, 2, 28, 9, 30, 0).AddMilliseconds(500);

    public DateOnly LocalDate => new(2026, 2, 28);

    public TimeOnly LocalTime => TimeOnly.MaxValue;

    public TimeSpan Duration => -TimeSpan.FromHours(26);

    public Uri Uri => new("/jobs/7?a=%20b", UriKind.Relative);

    public Guid Uuid => new("01234567-89ab-cdef-0123-456789abcdef");
}

/// <summary>The same values, which the scalar types write.</summary>
public sealed class BoxedLeaves
{
    [GraphQLType("DateTime!")]
    public object DateTime => Leaves.Values.DateTime;

    [GraphQLType("DateTime!")]
    public object Utc => Leaves.Values.Utc;

    [GraphQLType("DateTime!")]
    public object Local => Leaves.Values.Local;

    [GraphQLType<LocalDateType>]
    public object LocalDate => Leaves.Values.LocalDate;

    [GraphQLType<LocalTimeType>]
    public object LocalTime => Leaves.Values.LocalTime;

    [GraphQLType<TimeSpan>]
    public object Duration => Leaves.Values.Duration;

    [GraphQLType<Uri>]
    public object Uri => Leaves.Values.Uri;

    [GraphQLType<UuidType>]
    public object Uuid => Leaves.Values.Uuid;
}

[QueryType]
public static partial class LeafQueries
{
    public static Leaves Leaves => Leaves.Values;

    public static BoxedLeaves BoxedLeaves => new();

    /// <summary>Lists and nullability stay as C# has them.</summary>
    [GraphQLType<IdType>]
    public static IReadOnlyList<string?> Keys([GraphQLType<IdType>] string? first, [GraphQLType<MoneyType>] object? cost) => [first, cost?.ToString()];
}
