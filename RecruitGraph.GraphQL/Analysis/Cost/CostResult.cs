using System.Buffers;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>The answer to an operation that was not executed: what it costs, what keeps it from running, or both.</summary>
internal sealed class CostResult(IReadOnlyList<GraphQLError> errors, IReadOnlyDictionary<string, object?>? extensions) : OperationResult
{
    public override IReadOnlyList<GraphQLError> Errors { get; } = errors;

    public override bool HasData => false;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new ResultWriter();
        writer.WriteByte((byte)'{');
        if (Errors.Count > 0)
        {
            writer.WriteRaw("\"errors\":"u8);
            ErrorWriter.WriteErrors(writer, Errors);
        }

        var start = writer.Position;
        ErrorWriter.WriteResponseExtensions(writer, extensions);

        // The extensions come with the comma that parts them from what stands before.
        writer.CopyTo(output, 0, start);
        writer.CopyTo(output, Errors.Count == 0 && extensions is not null ? start + 1 : start, writer.Position);
        output.Write("}"u8);
        writer.Return();
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
