namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// The one list of vectors that are answered differently on purpose. A case that is listed and does not differ fails its test,
/// and so does one that the vectors do not hold.
/// </summary>
internal static class KnownDifferences
{
    /// <summary>The suite of documents that are made at random.</summary>
    public const string RandomDocuments = "npm graphql 17.1.0, random documents validated";

    /// <summary>A difference that random documents run into.</summary>
    public const string NullableOneOfVariable = "a nullable variable in a OneOf Input Object whose place has a non-null or list type";

    private static readonly List<(string Suite, string Case, string Reason)> All =
    [
        ("schema-vectors.json validateSchema", "#10 extendSchema > extends scalars by adding new directives",
            "A directive is applied to the type of its own argument, which section 3.13 forbids; the reference implementation "
            + "does not look for that."),
        ("value-vectors.json astFromValue", "49 astFromValue > skip invalid list items",
            "A null among items that exclude null is left out of the literal there, without a word; here the value does not fit."),
        (RandomDocuments, NullableOneOfVariable,
            "Section 5.8.5 wants a non-null type for a variable in a field of a OneOf Input Object; the reference implementation does not "
            + "look where the object stands in a non-null or list type, since it asks the wrapping type for @oneOf."),
    ];

    /// <summary>The names of a suite's cases that differ.</summary>
    public static IReadOnlyCollection<string> Of(string suite) =>
        [.. All.Where(d => d.Suite == suite).Select(static d => d.Case)];

    /// <summary>Every suite and case that is listed, with the reason.</summary>
    public static IReadOnlyList<(string Suite, string Case, string Reason)> Listed => All;
}
