using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Puts the parts of a result together: the text of each cell around the texts of its children.</summary>
internal static class ResultText
{
    /// <summary>How many bytes the whole result has.</summary>
    public static long Measure(ResultWriter writer, ResultCells cells)
    {
        var length = 0L;
        var pieces = new ResultPieces(writer, cells, root: 0);
        while (pieces.MoveNext())
        {
            length += pieces.Current.Length;
        }

        return length;
    }

    public static void Write(ResultWriter writer, ResultCells cells, IBufferWriter<byte> output)
    {
        var pieces = new ResultPieces(writer, cells, root: 0);
        while (pieces.MoveNext())
        {
            output.Write(pieces.Current.Span);
        }
    }

    /// <summary>Copies the text of one cell and what is below it into another writer, where it counts from now on.</summary>
    public static void Move(ResultWriter writer, ResultCells cells, int root, ResultWriter output)
    {
        var pieces = new ResultPieces(writer, cells, root);
        while (pieces.MoveNext())
        {
            if (pieces.Position >= 0)
            {
                writer.GiveBackWritten(pieces.Current.Length);
            }

            output.WriteRaw(pieces.Current.Span);
        }
    }
}
