using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Cli.Schemas;

public sealed class PrintCommandTests
{
    [Fact]
    public async Task Print_Should_WriteTheFileOfTheRepository()
    {
        using var folder = new CliFolder();
        var outcome = await folder.RunAsync("schema", "print");

        outcome.ExitCode.ShouldBe(0);
        outcome.Errors.ShouldBeEmpty();
        outcome.Output.ShouldBe(await File.ReadAllTextAsync(RepositoryRoot.Combine("schema.graphql")));
    }

    [Fact]
    public async Task Print_Should_SayInALineWhatIsWrong_When_TheOutputHasNowhereToGo()
    {
        var outcome = await CliProcess.RunIntoAsync("/dev/full", "schema", "print");

        outcome.ExitCode.ShouldBe(2);
        outcome.Errors.ShouldStartWith("recruitgraph: ");
        outcome.Errors.Trim().ShouldNotContain('\n');
    }
}
