using System.Text.Json;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Cli.Schemas;

public sealed class DiffCommandTests : IDisposable
{
    private const string Old = "type Query { a: Int b(x: Int): String } enum E { X }";
    private readonly CliFolder _folder = new CliFolder().With("old.graphql", Old);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_Should_TellBreakingDangerousAndSafeApart_When_AllOccur()
    {
        _folder.With("new.graphql", "type Query { b(x: Int, y: Int): String c: Int } enum E { X Y }");
        var outcome = await _folder.RunAsync("schema", "diff", "old.graphql", "new.graphql");

        outcome.ExitCode.ShouldBe(1);
        outcome.Errors.ShouldBeEmpty();
        outcome.Output.ShouldBe(
            """
            Breaking
              Query.a: Field Query.a was removed. [FIELD_REMOVED]

            Dangerous
              Query.b(y:): An optional argument Query.b(y:) was added. [OPTIONAL_ARG_ADDED]
              E.Y: Enum value E.Y was added. [VALUE_ADDED_TO_ENUM]

            Safe
              Query.c: Field Query.c was added. [FIELD_ADDED]

            1 breaking, 2 dangerous, 1 safe

            """);
    }

    [Theory]
    [InlineData("type Query { a: Int b(x: Int): String } enum E { X }", "breaking", 0, "No changes\n")]
    [InlineData("type Query { a: Int b(x: Int): String c: Int } enum E { X }", "dangerous", 0, "0 breaking, 0 dangerous, 1 safe")]
    [InlineData("type Query { a: Int b(x: Int): String } enum E { X Y }", "breaking", 0, "0 breaking, 1 dangerous, 0 safe")]
    [InlineData("type Query { a: Int b(x: Int): String } enum E { X Y }", "dangerous", 1, "0 breaking, 1 dangerous, 0 safe")]
    [InlineData("type Query { a: Int b(x: Int): String }", "breaking", 1, "1 breaking, 0 dangerous, 0 safe")]
    [InlineData("type Query { a: Int b(x: Int): String }", "dangerous", 1, "1 breaking, 0 dangerous, 0 safe")]
    public async Task Diff_Should_GiveTheExitCode_When_SchemasDiffer(string sdl, string failOn, int exitCode, string lastLine)
    {
        _folder.With("new.graphql", sdl);
        var outcome = await _folder.RunAsync("schema", "diff", "old.graphql", "new.graphql", "--fail-on", failOn);

        outcome.ExitCode.ShouldBe(exitCode);
        outcome.Output.ShouldEndWith(lastLine.TrimEnd() + "\n");
    }

    [Fact]
    public async Task Diff_Should_WriteJson_When_AskedTo()
    {
        var outcome = await _folder.RunWithInputAsync(
            "type Query { b(x: Int): String } enum E { X }", "schema", "diff", "old.graphql", "-", "--format", "json");

        outcome.ExitCode.ShouldBe(1);
        var json = JsonDocument.Parse(outcome.Output).RootElement;
        json.GetProperty("breaking")[0].GetProperty("coordinate").GetString().ShouldBe("Query.a");
        json.GetProperty("breaking")[0].GetProperty("code").GetString().ShouldBe("FIELD_REMOVED");
        json.GetProperty("breaking")[0].GetProperty("description").GetString().ShouldBe("Field Query.a was removed.");
        json.GetProperty("dangerous").GetArrayLength().ShouldBe(0);
        json.GetProperty("safe").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Diff_Should_CompareWithTheServersSchema_When_NewIsLeftOut()
    {
        var current = await File.ReadAllTextAsync(RepositoryRoot.Combine("schema.graphql"));
        var outcome = await _folder.RunWithInputAsync(current + "type Gone { a: Int }", "schema", "diff", "-");

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldContain("Gone was removed.");
        outcome.Output.ShouldEndWith("1 breaking, 0 dangerous, 0 safe\n");
    }

    [Theory]
    [InlineData("type Query {\n  a: Int\n  b: }", "bad.graphql:3:6: Syntax Error")]
    [InlineData("type Query {\n  a: Missing\n}", "bad.graphql:2:6: Unknown type \"Missing\".")]
    [InlineData("type Query { a: Int }\n\n{ a }", "bad.graphql:3:1: a schema holds no operations and no fragments.")]
    [InlineData("type Query { a: Int } type T implements I { a: Int }\ninterface I { b: Int }", "bad.graphql:2:15: Interface field I.b expected but T does not provide it.")]
    [InlineData("", "bad.graphql:1:1: Syntax Error")]
    public async Task Diff_Should_NameThePlace_When_AFileIsInvalid(string sdl, string message)
    {
        _folder.With("bad.graphql", sdl);
        foreach (var files in (string[][])[["bad.graphql", "old.graphql"], ["old.graphql", "bad.graphql"]])
        {
            var outcome = await _folder.RunAsync(["schema", "diff", .. files]);

            outcome.ExitCode.ShouldBe(2);
            outcome.Output.ShouldBeEmpty();
            outcome.Errors.ShouldStartWith(message);
        }
    }

    [Theory]
    [InlineData("missing.graphql", "missing.graphql: there is no such file.")]
    [InlineData("missing/old.graphql", "missing/old.graphql: there is no such file.")]
    [InlineData(".", ".: this is a folder; expected a file.")]
    public async Task Diff_Should_Refuse_When_AFileIsNotThere(string name, string message)
    {
        var outcome = await _folder.RunAsync("schema", "diff", "old.graphql", name);

        outcome.ExitCode.ShouldBe(2);
        outcome.Errors.Trim().ShouldBe(message);
    }

    [Fact]
    public async Task Diff_Should_Refuse_When_BothComeFromStandardInput()
    {
        var outcome = await _folder.RunWithInputAsync(Old, "schema", "diff", "-", "-");

        outcome.ExitCode.ShouldBe(2);
        outcome.Errors.ShouldContain("only one of them");
    }
}
