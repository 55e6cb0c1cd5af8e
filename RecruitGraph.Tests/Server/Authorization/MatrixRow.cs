using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>What a row is about.</summary>
internal enum RowKind
{
    Query,
    Mutation,

    /// <summary>A field of Subscription, executed over a WebSocket.</summary>
    Subscription,

    /// <summary>A field of a type, at the end of the first way down a query.</summary>
    Field,
}

/// <summary>What is sent for one cell.</summary>
/// <param name="Document">The operation.</param>
/// <param name="Files">What travels beside it, by the names of variables.</param>
internal sealed record MatrixCall(string Document, IReadOnlyDictionary<string, UploadedFile> Files);

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
            "subscription" => new MatrixRow(RowKind.Subscription, $"Subscription.{field}", text, expected, mayWrite),
            _ => new MatrixRow(RowKind.Field, first, text, expected, mayWrite),
        };
    }

    /// <summary>The operation for one caller: each <c>$name</c> becomes the value that the world gives it, or stays the variable of a file.</summary>
    public async Task<MatrixCall> ToCallAsync(GraphQLSchema schema, World world)
    {
        var (text, files) = (Text, new Dictionary<string, UploadedFile>());
        foreach (var name in RowText.Names(Text))
        {
            var value = await world.ResolveAsync(name);
            if (value is UploadedFile file)
            {
                files.Add(name, file);
            }
            else
            {
                text = RowText.Replace(text, name, value);
            }
        }

        var (operation, root) = Kind switch
        {
            RowKind.Mutation => ("mutation", schema.MutationType!),
            RowKind.Subscription => ("subscription", schema.SubscriptionType!),
            _ => ("query", schema.QueryType!),
        };
        var variables = files.Count == 0 ? "" : $"({string.Join(", ", files.Keys.Select(name => $"${name}: Upload!"))})";
        var field = root.FindField(RowText.FieldName(Text));
        var selection = RowText.HasSelection(Text) || field is null ? "" : Selection(field.Type);
        return new MatrixCall($"{operation}{variables} {{ {text}{selection} }}", files);
    }

    private static string Selection(GraphQLType type) => type.Named switch
    {
        FieldsType payload when payload.FindField("errors") is not null => " { __typename errors { ... on Error { code } } }",
        FieldsType connection when connection.FindField("pageInfo") is not null => " { nodes { __typename } }",
        CompositeType => " { __typename }",
        _ => "",
    };
}
