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
    [InlineData("--help", "usage: ./recruitgraph <command>", "./recruitgraph <command> --help")]
    [InlineData("help", "usage: ./recruitgraph <command>", "fuzz ")]
    [InlineData("run --help", "usage: ./recruitgraph run\n", "ConnectionStrings__RecruitGraph")]
    [InlineData("run now -h", "usage: ./recruitgraph run\n", "exit codes:\n  0 ")]
    [InlineData("test --help", "usage: ./recruitgraph test\n", "RECRUITGRAPH_VECTORS")]
    [InlineData("test -h", "usage: ./recruitgraph test\n", "exit codes:\n  0 ")]
    [InlineData("fuzz --help", "usage: ./recruitgraph fuzz [--seed N]", "--seconds N")]
    [InlineData("fuzz --seed 1 -h", "usage: ./recruitgraph fuzz [--seed N]", "exit codes:\n  0 ")]
    [InlineData("bench --help", "usage: ./recruitgraph bench shims [--quick]", "exit codes:\n  0 ")]
    public async Task Script_Should_Help_When_ACommandIsAskedForIt(string arguments, string first, string words)
    {
        var outcome = await CliProcess.RunScriptAsync(arguments.Split(' '));

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldStartWith(first);
        outcome.Output.ShouldContain(words);
        outcome.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("start", "there is no command 'start'; see ./recruitgraph --help.")]
    [InlineData("--version", "there is no command '--version'; see ./recruitgraph --help.")]
    [InlineData("run now", "run takes no arguments; see ./recruitgraph run --help.")]
    [InlineData("test All", "test takes no arguments; see ./recruitgraph test --help.")]
    [InlineData("fuzz --sead 1", "fuzz does not know '--sead'; see ./recruitgraph fuzz --help.")]
    [InlineData("fuzz --cases many", "--cases takes a whole number; see ./recruitgraph fuzz --help.")]
    public async Task Script_Should_SayWhatIsWrong_When_ItDoesNotUnderstand(string arguments, string message)
    {
        var outcome = await CliProcess.RunScriptAsync(arguments.Split(' '));

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Errors.ShouldBe($"recruitgraph: {message}\n");
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
