namespace RecruitGraph.GraphQL.Execution;

/// <summary>Gives each segment of a writer back as soon as nothing of the answer is left in it.</summary>
internal sealed class SegmentRelease
{
    private readonly ResultWriter _writer;

    /// <summary>How many bytes of each segment have not gone yet.</summary>
    private readonly int[] _left;

    public SegmentRelease(ResultWriter writer, ResultCells cells)
    {
        (_writer, _left) = (writer, new int[writer.SegmentCount]);
        var pieces = new ResultPieces(writer, cells);
        while (pieces.MoveNext())
        {
            if (pieces.Position >= 0)
            {
                _left[writer.FindSegment(pieces.Position)] += pieces.Current.Length;
            }
        }
    }

    /// <summary>A piece has gone.</summary>
    public void Release(in ResultPieces piece)
    {
        if (piece.Position < 0)
        {
            return;
        }

        var segment = _writer.FindSegment(piece.Position);
        _left[segment] -= piece.Current.Length;
        if (_left[segment] == 0)
        {
            _writer.GiveBackSegment(segment);
        }
    }
}
