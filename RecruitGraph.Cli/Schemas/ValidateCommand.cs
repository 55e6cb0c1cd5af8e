using System.CommandLine;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.GraphQL.Validation.Rules;

namespace RecruitGraph.Cli.Schemas;

/// <summary><c>schema validate</c>: whether documents can be executed against a schema.</summary>
internal static class ValidateCommand
{
    private const string Description = """
        Validate documents against the server's schema, or against another one.

        All files together are one pool of fragments: an operation is validated with those that it spreads, as a server gets it. The
        names of operations and fragments must differ between files, and every fragment must be used in one of them. What is valid is
        held against the limits of a request as the server has them where nobody configures others.
        Every mistake is a line on standard output: file:line:column: message [rule, or the limit's code].

        Exit code 0: every document is valid; 1: one or more are not; 2: the arguments are wrong, there is nothing to validate,
        or the schema is unreadable or invalid.
        """;

    public static Command Create()
    {
        var names = new Argument<string[]>("DOCUMENTS")
        {
            Description = "Files, folders (.graphql and .gql files, all levels, also through links) and patterns (quoted: 'clients/**/*.graphql').",
            Arity = ArgumentArity.OneOrMore,
        };
        var schema = new Option<string?>("--schema")
        {
            Description = "A file in the schema definition language; without it, the server's own schema.",
        };
        var deprecated = new Option<bool>("--deprecated") { Description = "Also refuse the use of what is deprecated." };
        var unlimited = new Option<bool>("--no-limits") { Description = "Do not look at the limits of a request." };
        var maxCost = new Option<double?>("--max-cost")
        {
            Description = "The most that an operation may cost, its fields and its types each; without it, what the server allows.",
        };
        var command = new Command("validate", Description) { names, schema, deprecated, unlimited, maxCost };
        command.SetAction((parsed, cancellationToken) => InputException.GuardAsync(() => RunAsync(
            parsed.GetRequiredValue(names),
            parsed.GetValue(schema),
            parsed.GetValue(deprecated) ? ValidationRules.Specified.With(static () => new NoDeprecatedCustomRule()) : ValidationRules.Specified,
            parsed.GetValue(unlimited) ? null : CreateLimits(parsed.GetValue(maxCost)),
            cancellationToken)));
        return command;
    }

    private static RequestLimits CreateLimits(double? maxCost)
    {
        var limits = ServerLimits.Read();
        limits = limits with { MaxFieldCost = maxCost ?? limits.MaxFieldCost, MaxTypeCost = maxCost ?? limits.MaxTypeCost };
        return limits.Validate().Count == 0 ? limits : throw new InputException("--max-cost must be more than 0.");
    }

    private static async Task<int> RunAsync(
        string[] names, string? schemaPath, ValidationRules rules, RequestLimits? limits, CancellationToken cancellationToken)
    {
        var files = DocumentFiles.Find(names);
        var validation = new DocumentValidation(await SchemaSource.ReadAsync(schemaPath, cancellationToken), rules, limits);
        foreach (var file in files)
        {
            validation.Add(await TextFiles.ReadAsync(file, cancellationToken));
        }

        var mistakes = 0;
        var invalid = 0;
        foreach (var found in validation.Validate())
        {
            foreach (var mistake in found)
            {
                await Console.Out.WriteLineAsync(mistake);
            }

            mistakes += found.Count;
            invalid += found.Count == 0 ? 0 : 1;
        }

        await Console.Error.WriteLineAsync(mistakes == 0
            ? $"{Count(files.Count, "document")} {(files.Count == 1 ? "is" : "are")} valid."
            : $"{Count(mistakes, "mistake")} in {invalid} of {Count(files.Count, "document")}.");
        return mistakes == 0 ? ExitCodes.Success : ExitCodes.Found;
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
