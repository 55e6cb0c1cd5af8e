using System.Text.Json;

namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>Generated code writes some scalars past the scalar types; both ways must agree.</summary>
public sealed class LeafValuesTests
{
    [Fact]
    public async Task Write_Should_AgreeWithTheScalar_When_TheValueComesBoxed()
    {
        var server = new SampleServer();
        var typed = Values(await server.ExecuteAsync("{ leaves { dateTime utc local localDate localTime duration uri uuid } }"), "leaves");
        var boxed = Values(await server.ExecuteAsync("{ boxedLeaves { dateTime utc local localDate localTime duration uri uuid } }"), "boxedLeaves");

        typed.ShouldBe(boxed);
        typed.ShouldBe(
            """{"dateTime":"2026-02-28T09:30:00.0000001+08:00","utc":"2026-02-28T09:30:00Z","local":"2026-02-28T09:30:00.5Z","localDate":"2026-02-28","localTime":"23:59:59.9999999","duration":"-P1DT2H","uri":"/jobs/7?a=%20b","uuid":"01234567-89ab-cdef-0123-456789abcdef"}""");
    }

    private static string Values(string answer, string field) =>
        JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty(field).GetRawText();
}
