using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types;

public sealed class InputValuesTests
{
    [Fact]
    public void ToArray_Should_KeepNulls_When_ItemsAreNullable() =>
        InputValues.ToArray<int?>(new object?[] { 1, null }).ShouldBe([1, null]);

    [Fact]
    public void ToList_Should_ConvertItems_When_AConversionIsGiven() =>
        InputValues.ToList<float>(new object?[] { 1.5, 2.0 }, InputValues.ToSingle).ShouldBe([1.5f, 2f]);

    [Theory]
    [InlineData(1e39)]
    [InlineData(-1e300)]
    public void ToSingle_Should_Refuse_When_TheNumberWouldBecomeInfinite(double number)
    {
        var error = Should.Throw<GraphQLException>(() => InputValues.ToSingle(number)).Error;

        error.Code.ShouldBe(ErrorCodes.BadUserInput);
        error.Message.ShouldEndWith("is too large. Expected a number from -3.4028235e+38 to 3.4028235e+38.");
        InputValues.ToSingle((double)float.MaxValue).ShouldBe(float.MaxValue);
    }

    [Fact]
    public void Conversions_Should_GiveNull_When_TheValueIsNull()
    {
        InputValues.ToArray<int>(null).ShouldBeNull();
        InputValues.ToList<int>(null).ShouldBeNull();
        InputValues.ToRawId<long>(null, "Job").ShouldBeNull();
        InputValues.ToSingle(null).ShouldBeNull();
        InputValues.ToDateTime(null).ShouldBeNull();
        InputValues.FormatIds<long>(null, "Job").ShouldBeNull();
    }

    [Fact]
    public void ToDateTime_Should_GiveUtc_When_TheValueHasAnOffset()
    {
        var time = InputValues.ToDateTime(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8))).ShouldBeOfType<DateTime>();
        time.ShouldBe(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        time.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void FormatIds_Should_RoundTrip_When_ReadBack() =>
        InputValues.FormatIds([7L, 8L], "Job")!.Select(id => InputValues.ToRawId<long>(id, "Job")).ShouldBe([7L, 8L]);

    [Fact]
    public void ToRawId_Should_Refuse_When_TheIdIsOfAnotherType() =>
        Should.Throw<GraphQLException>(() => InputValues.ToRawId<long>(GlobalId.Format("Company", 1L), "Job"))
            .Error.Code.ShouldBe(ErrorCodes.InvalidGlobalId);

    [Fact]
    public void NotNull_Should_NameTheCoordinate_When_TheValueIsNull() =>
        Should.Throw<GraphQLException>(() => InputValues.NotNull(null, "JobInput.name"))
            .Message.ShouldBe("\"JobInput.name\" was null. Expected a value, or that it is left out.");
}
