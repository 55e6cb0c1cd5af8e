using System.Text;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Requests;

public sealed class JsonEscapesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\\")]
    [InlineData("\"plain\"")]
    [InlineData("""\u0041\n\\""")]
    [InlineData("""\ud83c\udfc3""")]
    [InlineData("""\uD83C\uDFC3\ud83c\udfc3""")]
    [InlineData("""\\ud800""")]
    [InlineData("""\\\\ud800 \ue000""")]
    [InlineData("""\ud8""")]
    public void HasLoneSurrogate_Should_BeFalse_When_EscapesArePaired(string json) =>
        JsonEscapes.HasLoneSurrogate(Encoding.UTF8.GetBytes(json)).ShouldBeFalse();

    [Theory]
    [InlineData("""\ud800""")]
    [InlineData("""\udc00""")]
    [InlineData("""\ud800\n""")]
    [InlineData("""\ud800 \udc00""")]
    [InlineData("""\ud800\ud800\udc00""")]
    [InlineData("""\ud83c\udfc3\udfc3""")]
    [InlineData("""\\\ud800""")]
    public void HasLoneSurrogate_Should_BeTrue_When_HalfAPairStandsAlone(string json) =>
        JsonEscapes.HasLoneSurrogate(Encoding.UTF8.GetBytes(json)).ShouldBeTrue();
}
