using System.Globalization;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Writes what belongs to incremental delivery. Incremental delivery, section 7 of its specification edits.</summary>
internal static class PayloadWriter
{
    /// <summary>Writes a payload that follows the initial answer.</summary>
    /// <returns>The errors in it.</returns>
    public static List<GraphQLError> Write(
        ResultWriter writer,
        IncrementalPayload payload,
        bool hasNext,
        IReadOnlyDictionary<string, object?>? extensions,
        ErrorBudget budget)
    {
        var errors = new List<GraphQLError>();
        writer.WriteByte((byte)'{');
        if (payload.Pending.Count > 0)
        {
            WritePending(writer, payload.Pending);
            writer.NextItem();
        }

        if (payload.Incremental.Count > 0)
        {
            WriteList(writer, "\"incremental\":["u8, payload.Incremental, errors, (w, entry, all) => WriteEntry(w, entry, all, budget));
        }

        if (payload.Completed.Count > 0)
        {
            WriteList(writer, "\"completed\":["u8, payload.Completed, errors, (w, entry, all) => WriteCompleted(w, entry, all, budget));
        }

        WriteHasNext(writer, hasNext);
        ErrorWriter.WriteResponseExtensions(writer, extensions);
        writer.WriteByte((byte)'}');
        return errors;
    }

    /// <summary>Writes the member <c>pending</c>.</summary>
    public static void WritePending(ResultWriter writer, List<IPending> pending)
    {
        writer.WriteRaw("\"pending\":["u8);
        for (var i = 0; i < pending.Count; i++)
        {
            if (i > 0)
            {
                writer.NextItem();
            }

            WriteId(writer, pending[i].Id);
            writer.WriteRaw(",\"path\":"u8);
            ErrorWriter.WritePath(writer, pending[i].Path);
            if (pending[i].Label is { } label)
            {
                writer.WriteRaw(",\"label\":"u8);
                writer.WriteString(label);
            }

            writer.WriteByte((byte)'}');
        }

        writer.EndArray();
    }

    /// <summary>Writes the member <c>hasNext</c>.</summary>
    public static void WriteHasNext(ResultWriter writer, bool hasNext)
    {
        writer.WriteRaw("\"hasNext\":"u8);
        writer.WriteBoolean(hasNext);
    }

    private static void WriteList<T>(
        ResultWriter writer,
        ReadOnlySpan<byte> start,
        List<T> entries,
        List<GraphQLError> errors,
        Action<ResultWriter, T, List<GraphQLError>> write)
    {
        writer.WriteRaw(start);
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
            {
                writer.NextItem();
            }

            write(writer, entries[i], errors);
        }

        writer.WriteRaw("],"u8);
    }

    private static void WriteEntry(ResultWriter writer, IncrementalEntry entry, List<GraphQLError> errors, ErrorBudget budget)
    {
        IEnumerable<ResponsePart> parts = [];
        WriteId(writer, entry.Id);
        switch (entry)
        {
            case DataEntry { Part: var part, SubPath: var subPath }:
                writer.WriteRaw(",\"data\":"u8);
                WriteText(writer, part);
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

                    WriteText(writer, items[i]);
                }

                writer.EndArray();
                parts = items;
                break;
        }

        WriteErrors(writer, budget.TakeBesideData(parts), errors);
    }

    private static void WriteText(ResultWriter writer, ResponsePart part)
    {
        if (part.Execution is { } execution)
        {
            ResultText.Write(execution.Writer, execution.Cells, part.Root, writer);
        }
    }

    private static void WriteCompleted(ResultWriter writer, CompletedEntry entry, List<GraphQLError> errors, ErrorBudget budget)
    {
        WriteId(writer, entry.Id);
        WriteErrors(writer, budget.TakeOfFailure(entry.Errors ?? []), errors);
    }

    private static void WriteErrors(ResultWriter writer, IReadOnlyList<GraphQLError> own, List<GraphQLError> errors)
    {
        if (own.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.WriteErrors(writer, own);
            errors.AddRange(own);
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteId(ResultWriter writer, int id)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(id.ToString(CultureInfo.InvariantCulture));
    }
}
