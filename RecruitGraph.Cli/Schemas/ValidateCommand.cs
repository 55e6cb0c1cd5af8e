using System.CommandLine;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.GraphQL.Validation.Rules;

namespace RecruitGraph.Cli.Schemas;

/// <summary><c>schema validate</c>: whether documents can be executed against a schema.</summary>
internal static class ValidateCommand
{
    private const string Description = """
        Validate documents against the server's schema, or against another one.

        Each file is validated by itself, as a server gets it; the names of operations must differ between files.
        Every mistake is a line on standard output: file:line:column: message [rule].

        Exit code 0: every document is valid; 1: one or more are not; 2: the arguments are wrong, there is nothing to validate,
        or the schema is unreadable or invalid.
        """;

    public static Command Create()
    {
        var names = new Argument<string[]>("DOCUMENTS")
        {
            Description = "Files, folders (.graphql and .gql files, all levels) and patterns (quoted: 'clients/**/*.graphql').",
            Arity = ArgumentArity.OneOrMore,
        };
        var schema = new Option<string?>("--schema")
        {
            Description = "A file in the schema definition language; without it, the server's own schema.",
        };
        var deprecated = new Option<bool>("--deprecated") { Description = "Also refuse the use of what is deprecated." };
        var command = new Command("validate", Description) { names, schema, deprecated };
        command.SetAction((parsed, cancellationToken) => InputException.GuardAsync(() => RunAsync(
            parsed.GetRequiredValue(names), parsed.GetValue(schema), parsed.GetValue(deprecated), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names, string? schemaPath, bool refuseDeprecated, CancellationToken cancellationToken)
    {
        var files = DocumentFiles.Find(names);
        var validation = new DocumentValidation(
            await SchemaSource.ReadAsync(schemaPath, cancellationToken),
            refuseDeprecated ? ValidationRules.Specified.With(static () => new NoDeprecatedCustomRule()) : ValidationRules.Specified);
        var mistakes = 0;
        var invalid = 0;
        foreach (var file in files)
        {
            var found = validation.Validate(await TextFiles.ReadAsync(file, cancellationToken));
            foreach (var mistake in found)
            {
                await Console.Out.WriteLineAsync(mistake);
            }

            mistakes += found.Count;
            invalid += found.Count == 0 ? 0 : 1;
        }

        await Console.Error.WriteLineAsync(mistakes == 0
            ? $"{files.Count} documents are valid."
            : $"{mistakes} mistakes in {invalid} of {files.Count} documents.");
        return mistakes == 0 ? ExitCodes.Success : ExitCodes.Found;
    }
}
