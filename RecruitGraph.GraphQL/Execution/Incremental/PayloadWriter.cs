using System.Globalization;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Writes a payload that follows the initial answer, and what that has of incremental delivery. Incremental delivery, section 7 of its
/// specification edits.
/// </summary>
/// <param name="writer">Where it is written, and counted.</param>
/// <param name="errorBudget">How many errors are told.</param>
/// <param name="options">What the operation runs with.</param>
internal sealed class PayloadWriter(ResultWriter writer, ErrorBudget errorBudget, RequestExecutorOptions options)
{
    /// <summary>
    /// The most bytes of an entry that says of something announced that the answer has ended before. They are counted when it is found, so
    /// that there is room for its end whatever comes.
    /// </summary>
    public const int LongestEnd = 144;

    private readonly List<GraphQLError> _errors = [];

    /// <returns>The errors in it.</returns>
    public List<GraphQLError> Write(IncrementalPayload payload, bool hasNext, IReadOnlyDictionary<string, object?>? extensions)
    {
        writer.WriteByte((byte)'{');
        if (payload.Pending.Count > 0)
        {
            WritePending(writer, payload.Pending);
            writer.NextItem();
        }

        if (payload.Incremental.Count > 0)
        {
            WriteList("\"incremental\":["u8, payload.Incremental, WriteEntry);
        }

        if (payload.Completed.Count > 0)
        {
            WriteList("\"completed\":["u8, payload.Completed, WriteCompleted);
        }

        WriteHasNext(writer, hasNext);
        ErrorWriter.WriteResponseExtensions(writer, extensions);
        writer.WriteByte((byte)'}');
        return _errors;
    }

    /// <summary>Writes the member <c>pending</c>.</summary>
    /// <exception cref="ResponseSizeException">There is no room for one of them, at whose place it happened.</exception>
    public static void WritePending(ResultWriter writer, List<IPending> pending)
    {
        writer.WriteRaw("\"pending\":["u8);
        for (var i = 0; i < pending.Count; i++)
        {
            if (i > 0)
            {
                writer.NextItem();
            }

            try
            {
                WritePending(writer, pending[i]);
            }
            catch (ResponseSizeException exception)
            {
                exception.Locate(pending[i].Path);
                throw;
            }
        }

        writer.EndArray();
    }

    /// <summary>Writes the member <c>hasNext</c>.</summary>
    public static void WriteHasNext(ResultWriter writer, bool hasNext)
    {
        writer.WriteRaw("\"hasNext\":"u8);
        writer.WriteBoolean(hasNext);
    }

    private static void WritePending(ResultWriter writer, IPending pending)
    {
        WriteId(writer, pending.Id);
        writer.WriteRaw(",\"path\":"u8);
        ErrorWriter.WritePath(writer, pending.Path);
        if (pending.Label is { } label)
        {
            writer.WriteRaw(",\"label\":"u8);
            writer.WriteString(label);
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteId(ResultWriter writer, int id)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(id.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteList<T>(ReadOnlySpan<byte> start, List<T> entries, Action<T> write)
    {
        writer.WriteRaw(start);
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
            {
                writer.NextItem();
            }

            write(entries[i]);
        }

        writer.WriteRaw("],"u8);
    }

    private void WriteEntry(IncrementalEntry entry)
    {
        IEnumerable<ResponsePart> parts = [];
        WriteId(writer, entry.Id);
        switch (entry)
        {
            case DataEntry { Part: var part, SubPath: var subPath }:
                writer.WriteRaw(",\"data\":"u8);
                WriteText(part);
                if (subPath.Length > 0)
                {
                    writer.WriteRaw(",\"subPath\":"u8);
                    ErrorWriter.WritePath(writer, subPath);
                }

                parts = [part];
                break;
            case ItemsEntry { Items: var items }:
                writer.WriteRaw(",\"items\":["u8);
                for (var i = 0; i < items.Count; i++)
                {
                    if (i > 0)
                    {
                        writer.NextItem();
                    }

                    WriteText(items[i]);
                }

                writer.EndArray();
                parts = items;
                break;
        }

        WriteErrors(errorBudget.TakeBesideData(parts));
    }

    private void WriteText(ResponsePart part)
    {
        writer.Admit(part.TakeErrorBytes());
        if (part.Execution is { } execution)
        {
            ResultText.Move(execution.Writer, execution.Cells, part.Root, writer);
        }
    }

    private void WriteCompleted(CompletedEntry entry)
    {
        writer.Admit(LongestEnd);
        if (entry is { IsEnd: true, Errors: [{ Extensions: not null } why] })
        {
            // That the limit is reached is told beyond the limit.
            writer.Admit(ErrorWriter.Measure(why, options));
        }

        WriteId(writer, entry.Id);
        WriteErrors(entry.IsEnd ? entry.Errors! : errorBudget.TakeOfFailure(entry.Errors ?? []));
    }

    private void WriteErrors(IReadOnlyList<GraphQLError> own)
    {
        if (own.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.WriteErrors(writer, own);
            _errors.AddRange(own);
        }

        writer.WriteByte((byte)'}');
    }
}
