using System.CommandLine;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Cli.Schemas;

/// <summary><c>schema print</c>: the server's schema as text, the same as <c>schema.graphql</c>.</summary>
internal static class PrintCommand
{
    public static Command Create()
    {
        var command = new Command("print", "Write the server's schema to standard output, as schema.graphql holds it.");
        command.SetAction(static (_, _) => InputException.GuardAsync(static async () =>
        {
            await Console.Out.WriteAsync(SchemaPrinter.Print(SchemaSource.Own(), withDirectives: true).TrimEnd() + "\n");
            return ExitCodes.Success;
        }));
        return command;
    }
}
