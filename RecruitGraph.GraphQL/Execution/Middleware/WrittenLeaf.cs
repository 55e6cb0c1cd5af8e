using System.Text;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// What a middleware sees of a field that writes its value straight into the answer: the JSON of it. Middleware that stands on
/// such a field itself (<see cref="UseMiddlewareAttribute"/>) sees the value instead.
/// </summary>
public sealed class WrittenLeaf
{
    private WrittenLeaf(byte[] json) => Json = json;

    /// <summary>The value as JSON; never <c>null</c>.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Json.Span);

    internal static WrittenLeaf? Create(LeafResolver write, in ResolverContext context)
    {
        var writer = new ResultWriter();
        try
        {
            write(in context, writer);
            return writer.IsNullAt(0) ? null : new WrittenLeaf(writer.ToArray());
        }
        finally
        {
            writer.Return();
        }
    }
}
