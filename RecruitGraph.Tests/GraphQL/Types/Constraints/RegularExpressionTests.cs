using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Constraints;

/// <summary>Patterns of inputs: what they mean, and that no text keeps the server busy.</summary>
public sealed class RegularExpressionTests
{
    /// <summary>For a backtracking matcher this takes longer with each letter, by half as much again.</summary>
    private const string Explosive = "^(a|aa)+$";

    private static readonly string Bait = new string('a', 60) + "!";

    [Theory]
    [InlineData("[a-z]+", "abc", true)]
    [InlineData("[a-z]+", "abc1", false)]
    [InlineData("[a-z]+", "1abc", false)]
    [InlineData("a|ab", "ab", false)]
    [InlineData("ab|a", "ab", true)]
    [InlineData("^[0-9]{3}$", "123", true)]
    [InlineData("[a-z]+", "", true)]
    [InlineData("[a-z]+", null, true)]
    [InlineData("[0-9]+", 42, true)]
    [InlineData("(?=.*[0-9])[a-z0-9]+", "abc1", true)]
    [InlineData("(?=.*[0-9])[a-z0-9]+", "abc", false)]
    public void Check_Should_MeanWhatTheAttributeMeans(string pattern, object? value, bool isValid)
    {
        var attribute = new RegularExpressionAttribute(pattern);
        attribute.IsValid(value).ShouldBe(isValid);
        (new InputConstraint(attribute).Check(value, "code", null) is null).ShouldBe(isValid);
    }

    [Fact]
    public void Check_Should_Match_When_ThePatternWouldExplode()
    {
        new BoundedPattern(new RegularExpressionAttribute(Explosive)).IsLinear.ShouldBeTrue();
        var error = new InputConstraint(new RegularExpressionAttribute(Explosive)).Check(Bait, "code", null).ShouldNotBeNull();
        error.Message.ShouldBe($"code does not match the pattern {Explosive}");
        error.Constraint.ShouldBe("regularExpression");
    }

    [Fact]
    public void Check_Should_UseTheAuthorsWords_When_TheyAreGiven() =>
        new InputConstraint(new RegularExpressionAttribute(Explosive) { ErrorMessage = "{0} must be letters." })
            .Check(Bait, "code", null).ShouldNotBeNull().Message.ShouldBe("code must be letters.");

    [Fact]
    public void Check_Should_Refuse_When_ThePatternLooksAroundAndTheTimeIsOver()
    {
        var attribute = new RegularExpressionAttribute("(?=a)" + Explosive[1..]) { MatchTimeoutInMilliseconds = 1 };
        new BoundedPattern(attribute).IsLinear.ShouldBeFalse();
        var error = new InputConstraint(attribute).Check(Bait, "code", null).ShouldNotBeNull();
        error.Message.ShouldBe("code takes too long to be compared with its pattern; a shorter value may not.");
        error.Constraint.ShouldBe("regularExpression");
    }

    [Fact]
    public void Check_Should_Refuse_When_AnAttributeOfTheHostsTakesTooLong() =>
        new InputConstraint(new SlowAttribute()).Check("x", "code", null).ShouldNotBeNull().Constraint.ShouldBe("slow");

    private sealed class SlowAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => throw new RegexMatchTimeoutException();
    }
}
