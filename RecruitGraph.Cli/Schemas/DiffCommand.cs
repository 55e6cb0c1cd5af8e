using System.CommandLine;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Cli.Schemas;

/// <summary><c>schema diff</c>: what changed between two versions of a schema, and what that means for clients.</summary>
internal static class DiffCommand
{
    private const string Description = """
        Tell breaking, dangerous and safe changes between two schemas apart.

        Exit code 0: nothing breaks; 1: something does; 2: the arguments are wrong, or a file is unreadable or invalid.

        Against the last commit:  git show HEAD:schema.graphql | ./recruitgraph schema diff -
        """;

    public static Command Create()
    {
        var before = new Argument<string>("OLD") { Description = "A file in the schema definition language; - is standard input." };
        var after = new Argument<string?>("NEW")
        {
            Description = "The same; without it, the server's own schema.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "What makes the exit code 1: breaking changes, or dangerous ones too.",
            DefaultValueFactory = static _ => "breaking",
        };
        failOn.AcceptOnlyFromAmong("breaking", "dangerous");
        var command = new Command("diff", Description) { before, after, format, failOn };
        command.SetAction((parsed, cancellationToken) => InputException.GuardAsync(() => RunAsync(
            parsed.GetRequiredValue(before),
            parsed.GetValue(after),
            parsed.GetValue(format) == "json",
            parsed.GetValue(failOn) == "dangerous" ? SchemaChangeCriticality.Dangerous : SchemaChangeCriticality.Breaking,
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(
        string before, string? after, bool isJson, SchemaChangeCriticality worstAllowed, CancellationToken cancellationToken)
    {
        if (before == TextFiles.StandardInput && after == TextFiles.StandardInput)
        {
            throw new InputException("OLD and NEW are both -; only one of them can be read from standard input.");
        }

        var changes = SchemaComparer.Compare(
            await SchemaSource.ReadAsync(before, cancellationToken), await SchemaSource.ReadAsync(after, cancellationToken));
        await Console.Out.WriteAsync(isJson ? DiffReport.ToJson(changes) : DiffReport.ToText(changes));
        return changes.Any(change => change.Criticality <= worstAllowed) ? ExitCodes.Found : ExitCodes.Success;
    }
}
