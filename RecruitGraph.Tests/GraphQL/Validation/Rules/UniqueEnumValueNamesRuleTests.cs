using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueEnumValueNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectSdlValid<UniqueEnumValueNamesRule>(
            """
            enum A { B C }
            enum D { B }
            extend enum A { E }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectSdlErrors<UniqueEnumValueNamesRule>(
            """
            enum A { B C B }
            extend enum A { C }
            """,
            [
                "1:10 1:14 Enum value \"A.B\" can only be defined once.",
                "1:12 2:17 Enum value \"A.C\" can only be defined once.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ValueExists() =>
        ExpectExtensionErrors<UniqueEnumValueNamesRule>(
            """
            extend enum Stage { OFFER HIRED }
            """,
            [
                "1:21 Enum value \"Stage.OFFER\" already exists in the schema. It cannot also be defined in this type extension.",
            ]);
}
