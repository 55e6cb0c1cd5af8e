using System.CommandLine;

namespace RecruitGraph.Cli.Schemas;

/// <summary><c>schema</c>: what can be done with schemas without a server.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "Print the server's schema, compare versions, validate documents.")
    {
        PrintCommand.Create(),
        DiffCommand.Create(),
        ValidateCommand.Create(),
    };
}
