using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Tests.Server.Rest.Operations;

/// <summary>Numbers by which the clients of the dialects name things.</summary>
public sealed class LegacyIdTests
{
    [Theory]
    [InlineData("4")]
    [InlineData("4.0")]
    [InlineData("4e0")]
    [InlineData("40E-1")]
    [InlineData("0.4e+1")]
    [InlineData("\"4\"")]
    public void Find_Should_GiveTheSame_However_ANumberIsWritten(string json) => LegacyId.Find(JsonElement.Parse(json)).ShouldBe(4);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    public void Find_Should_GiveTheNumber_When_ItIsAtALimit(string json, long number) => LegacyId.Find(JsonElement.Parse(json)).ShouldBe(number);

    [Theory]
    [InlineData("4.5")]
    [InlineData("-4")]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("\"4.0\"")]
    [InlineData("\" 4\"")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[4]")]
    public void Find_Should_GiveNothing_When_ItIsNoWholeNumberFromZeroUp(string json) => LegacyId.Find(JsonElement.Parse(json)).ShouldBeNull();
}
