using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What a body holds: one request, or an array of them.</summary>
internal readonly record struct ParsedBody(ParsedRequest? Single, RequestBatch? Batch) : IDisposable
{
    /// <param name="utf8">The JSON text.</param>
    /// <param name="maxBatchSize">The longest array; with 0 an array is no request.</param>
    /// <exception cref="RequestRefusedException">The text is neither.</exception>
    public static ParsedBody Parse(ReadOnlySpan<byte> utf8, int maxBatchSize) =>
        maxBatchSize > 0 && BatchParser.IsArray(utf8)
            ? new ParsedBody(null, BatchParser.Parse(utf8, maxBatchSize))
            : new ParsedBody(RequestParser.Parse(utf8), null);

    /// <summary>Gives every request the files that came with the body.</summary>
    public void Attach(IReadOnlyDictionary<string, IFile>? files)
    {
        Single?.Files = files;
        foreach (var entry in Batch?.Entries ?? [])
        {
            entry.Request?.Files = files;
        }
    }

    public void Dispose()
    {
        Single?.Dispose();
        Batch?.Dispose();
    }
}
