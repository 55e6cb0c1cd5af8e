namespace RecruitGraph.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly CliFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "Required command")]
    [InlineData("schema", "Required command")]
    [InlineData("schema diff", "'OLD'")]
    [InlineData("schema validate", "'DOCUMENTS'")]
    [InlineData("schema print file", "'file'")]
    [InlineData("schema frobnicate", "'frobnicate'")]
    [InlineData("schema diff a b c", "'c'")]
    [InlineData("schema diff a --format xml", "'xml'")]
    [InlineData("schema diff a --fail-on never", "'never'")]
    [InlineData("schema validate a --schema", "--schema")]
    public async Task Command_Should_SayWhatIsWrong_When_TheArgumentsAre(string arguments, string words)
    {
        var outcome = await _folder.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Errors.ShouldContain(words);
        outcome.Errors.ShouldContain("--help");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("run -h")]
    [InlineData("test --help")]
    [InlineData("fuzz --help")]
    public async Task Script_Should_Help_When_ACommandIsAskedForIt(string arguments)
    {
        var outcome = await CliProcess.RunScriptAsync(arguments.Split(' '));

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldStartWith("usage: ./recruitgraph <command>");
        outcome.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--help", "schema")]
    [InlineData("schema --help", "validate <DOCUMENTS>")]
    [InlineData("schema print --help", "schema.graphql")]
    [InlineData("schema diff --help", "./recruitgraph schema diff <OLD>")]
    [InlineData("schema validate --help", "--deprecated")]
    public async Task Help_Should_TellWhatACommandTakes(string arguments, string words)
    {
        var outcome = await _folder.RunAsync(arguments.Split(' '));

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(words);
        outcome.Errors.ShouldBeEmpty();
    }
}
