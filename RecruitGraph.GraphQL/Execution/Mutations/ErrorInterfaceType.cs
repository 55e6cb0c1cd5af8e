using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The interface <c>Error</c>, which every error of a mutation implements.</summary>
public static class ErrorInterfaceType
{
    /// <summary>What every <c>path</c> is.</summary>
    public const string Place = "Where in the arguments it is, such as `[\"input\", \"stages\", \"0\", \"name\"]`.";

    public static InterfaceTypeConfiguration Create() => new("Error")
    {
        Description = "Why a mutation did nothing.",
        Fields =
        [
            new("message", "String!") { Description = "What was asked, and what is allowed." },
            new("code", "String!") { Description = "A code that never changes." },
            new("path", "[String!]!")
            {
                Description =
                    $"{Place} The argument is followed by input fields, and by the indexes of list items; `[\"input\"]` where it is about the whole, "
                    + "and empty where the mutation takes nothing. Forms find their fields by it.",
            },
        ],
    };
}
