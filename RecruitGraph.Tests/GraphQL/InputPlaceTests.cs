using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL;

public sealed class InputPlaceTests
{
    [Fact]
    public void Path_Should_BeTheDeclaredOne_When_TheExceptionHasNoPlace() =>
        PathOf(new TimeoutException(), "input", "salary", "currency").ShouldBe(["input", "salary", "currency"]);

    [Fact]
    public void Path_Should_BeThatOfTheException_When_ItWasGivenAPlace() =>
        PathOf(new TimeoutException().At("stages.3.name"), "input", "stages").ShouldBe(["input", "stages", "3", "name"]);

    [Fact]
    public void At_Should_GoBeforeThePlaceThatThereIs_When_ItIsGivenFurtherOutside() =>
        PathOf(new TimeoutException().At("name").At("stages.3"), "input").ShouldBe(["input", "stages", "3", "name"]);

    [Fact]
    public void Path_Should_BeEmpty_When_TheMutationTakesNothing() =>
        PathOf(new TimeoutException().At("name")).ShouldBeEmpty();

    [Fact]
    public void Path_Should_LieInTheInput_When_AResolverRefusesAValue() =>
        PathOf(new InvalidInputException("education.2.name", "Too long.").At("profile"), "input", "other")
            .ShouldBe(["input", "profile", "education", "2", "name"]);

    private static IReadOnlyList<string> PathOf(Exception exception, params string[] declared) =>
        MutationError.Create(exception, exception, declared).Path;
}
