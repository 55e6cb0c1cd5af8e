using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The answer to a request that was refused before execution. Specification, section 7.1.1.</summary>
internal sealed class RequestErrorResult(IReadOnlyList<GraphQLError> errors) : OperationResult
{
    public RequestErrorResult(GraphQLError error) : this([error])
    {
    }

    public override IReadOnlyList<GraphQLError> Errors { get; } = errors;

    public override bool HasData => false;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new ResultWriter();
        writer.WriteRaw("{\"errors\":"u8);
        ErrorWriter.WriteErrors(writer, Errors);
        writer.WriteByte((byte)'}');
        writer.CopyTo(output);
        writer.Return();
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
