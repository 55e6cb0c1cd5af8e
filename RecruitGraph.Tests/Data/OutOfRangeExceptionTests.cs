using RecruitGraph.Data;

namespace RecruitGraph.Tests.Data;

public sealed class OutOfRangeExceptionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void ThrowUnless_Should_LetTheBoundsPass(long given) =>
        Should.NotThrow(() => OutOfRangeException.ThrowUnless("number of skills", given, 1, 50));

    [Theory]
    [InlineData(0, "The number of skills is 0; 1 to 50 is allowed.")]
    [InlineData(51, "The number of skills is 51; 1 to 50 is allowed.")]
    public void ThrowUnless_Should_SayWhatIsAllowed_When_ABoundIsPassed(long given, string message)
    {
        var refused = Should.Throw<OutOfRangeException>(() => OutOfRangeException.ThrowUnless("number of skills", given, 1, 50));

        (refused.Code, refused.Message).ShouldBe(("OUT_OF_RANGE", message));
        (refused.Subject, refused.Given, refused.Least, refused.Most).ShouldBe(("number of skills", given, 1, 50));
    }
}
