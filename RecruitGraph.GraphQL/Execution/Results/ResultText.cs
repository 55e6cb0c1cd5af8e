using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Puts the parts of a result together: the text of each cell around the texts of its children.</summary>
internal static class ResultText
{
    /// <summary>How many bytes the whole result has.</summary>
    public static long Measure(ResultWriter writer, ResultCells cells)
    {
        var counter = new LengthCounter();
        Walk(writer, cells, 0, ref counter);
        return counter.Length;
    }

    public static void Write(ResultWriter writer, ResultCells cells, IBufferWriter<byte> output)
    {
        var copier = new Copier(output);
        Walk(writer, cells, 0, ref copier);
    }

    /// <summary>Writes the text of one cell and what is below it.</summary>
    public static void Write(ResultWriter writer, ResultCells cells, int root, ResultWriter output)
    {
        var appender = new Appender(output);
        Walk(writer, cells, root, ref appender);
    }

    // Not recursive, since cells can be nested as deep as a document.
    private static void Walk<TSink>(ResultWriter writer, ResultCells cells, int root, ref TSink sink) where TSink : struct, ISink
    {
        if (cells.Count == 0)
        {
            sink.Append(writer.Written);
            return;
        }

        var open = new Stack<(int Cell, int Position, int NextChild)>();
        Enter(root, cells, open, ref sink);
        while (open.TryPop(out var frame))
        {
            ref var cell = ref cells[frame.Cell];
            if (frame.NextChild == ResultCells.None)
            {
                sink.Append(writer.Slice(frame.Position, cell.End));
                continue;
            }

            ref var child = ref cells[frame.NextChild];
            sink.Append(writer.Slice(frame.Position, child.At));
            open.Push((frame.Cell, child.IsHole ? child.At : child.End, child.Next));
            Enter(frame.NextChild, cells, open, ref sink);
        }
    }

    private static void Enter<TSink>(
        int index, ResultCells cells, Stack<(int Cell, int Position, int NextChild)> open, ref TSink sink)
        where TSink : struct, ISink
    {
        ref var cell = ref cells[index];
        if (cell.IsNull)
        {
            sink.Append("null"u8);
        }
        else
        {
            open.Push((index, cell.Start, cell.FirstChild));
        }
    }

    private interface ISink
    {
        void Append(ReadOnlySpan<byte> text);
    }

    private struct LengthCounter : ISink
    {
        public long Length { get; private set; }

        public void Append(ReadOnlySpan<byte> text) => Length += text.Length;
    }

    private readonly struct Copier(IBufferWriter<byte> output) : ISink
    {
        public void Append(ReadOnlySpan<byte> text) => output.Write(text);
    }

    private readonly struct Appender(ResultWriter output) : ISink
    {
        public void Append(ReadOnlySpan<byte> text) => output.WriteRaw(text);
    }
}
