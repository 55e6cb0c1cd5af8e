using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The interface <c>Error</c>, which every error of a mutation implements.</summary>
public static class ErrorInterfaceType
{
    public static InterfaceTypeConfiguration Create() => new("Error")
    {
        Description = "Why a mutation did nothing.",
        Fields =
        [
            new("message", "String!") { Description = "What was asked, and what is allowed." },
            new("code", "String!") { Description = "A code that never changes." },
        ],
    };
}
