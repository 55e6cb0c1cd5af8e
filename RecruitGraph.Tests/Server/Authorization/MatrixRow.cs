using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>What a row is about.</summary>
internal enum RowKind
{
    Query,
    Mutation,

    /// <summary>A field of a type, at the end of the first way down a query.</summary>
    Field,
}

/// <summary>One row of the matrix: a field, and what it answers to each caller.</summary>
/// <param name="Kind">What the row is about.</param>
/// <param name="Coordinate">The field, such as <c>Mutation.moveApplication</c>.</param>
/// <param name="Text">What stands in the document, with <c>$names</c> in place of values.</param>
/// <param name="Expected">An outcome for each <see cref="Caller"/>, in the order of the enum.</param>
/// <param name="MayWrite">Tables that the call may write to although it is a query or refused.</param>
internal sealed record MatrixRow(
    RowKind Kind, string Coordinate, string Text, IReadOnlyList<string> Expected, IReadOnlyList<string> MayWrite)
{
    public static MatrixRow Parse(string call, IReadOnlyList<string> expected, IReadOnlyList<string> mayWrite)
    {
        expected.Count.ShouldBe(Enum.GetValues<Caller>().Length, $"An outcome for each caller: {call}");
        var (first, text) = call.Split(' ', 2) is [var word, var rest] ? (word, rest) : throw new FormatException($"No call: {call}");
        var field = RowText.FieldName(text);
        return first switch
        {
            "query" => new MatrixRow(RowKind.Query, $"Query.{field}", text, expected, mayWrite),
            "mutation" => new MatrixRow(RowKind.Mutation, $"Mutation.{field}", text, expected, mayWrite),
            _ => new MatrixRow(RowKind.Field, first, text, expected, mayWrite),
        };
    }

    /// <summary>The operation for one caller: each <c>$name</c> becomes the value that the world gives it.</summary>
    public async Task<string> ToDocumentAsync(GraphQLSchema schema, World world)
    {
        var text = Text;
        foreach (var name in RowText.Names(Text))
        {
            text = RowText.Replace(text, name, await world.ResolveAsync(name));
        }

        var root = (Kind == RowKind.Mutation ? schema.MutationType : schema.QueryType)!;
        var operation = Kind == RowKind.Mutation ? "mutation" : "query";
        var field = root.FindField(RowText.FieldName(Text));
        return RowText.HasSelection(Text) || field is null
            ? $"{operation} {{ {text} }}"
            : $"{operation} {{ {text}{Selection(field.Type)} }}";
    }

    private static string Selection(GraphQLType type) => type.Named switch
    {
        FieldsType payload when payload.FindField("errors") is not null => " { __typename errors { ... on Error { code } } }",
        FieldsType connection when connection.FindField("pageInfo") is not null => " { nodes { __typename } }",
        CompositeType => " { __typename }",
        _ => "",
    };
}
