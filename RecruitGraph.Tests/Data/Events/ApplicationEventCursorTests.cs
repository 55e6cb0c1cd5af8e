using RecruitGraph.Data.Events;

namespace RecruitGraph.Tests.Data.Events;

public sealed class ApplicationEventCursorTests
{
    [Theory]
    [InlineData(0UL, 0L)]
    [InlineData(748UL, 12L)]
    [InlineData(ulong.MaxValue, long.MaxValue)]
    public void TryParse_Should_GiveBackWhatToStringMade(ulong transaction, long sequence)
    {
        var cursor = new ApplicationEventCursor(transaction, sequence);

        ApplicationEventCursor.TryParse(cursor.ToString(), out var parsed).ShouldBeTrue();

        parsed.ShouldBe(cursor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQ")]
    [InlineData("not a cursor at all !!")]
    [InlineData("AgAAAAAAAALsAAAAAAAAAAw")]
    [InlineData("AQAAAAAAAALsAAAAAAAAAAwAAAA")]
    public void TryParse_Should_Refuse_When_TheTextIsNotACursor(string text) =>
        ApplicationEventCursor.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void CompareTo_Should_OrderByTransactionFirst()
    {
        var cursors = new ApplicationEventCursor[] { new(2, 1), new(1, 9), new(1, 2) };

        cursors.Order().ShouldBe([new(1, 2), new(1, 9), new(2, 1)]);
    }
}
