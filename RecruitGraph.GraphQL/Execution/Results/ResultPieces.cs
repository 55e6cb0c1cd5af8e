namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Walks through the text of a cell and of what is below it, in the order of the answer. No piece reaches from one segment of the
/// writer into the next.
/// </summary>
internal struct ResultPieces
{
    private static readonly ReadOnlyMemory<byte> Null = "null"u8.ToArray();

    private readonly ResultWriter _writer;
    private readonly ResultCells _cells;

    /// <summary>The cells around the place, each with where its text goes on, and before which child. Cells can be nested deeply.</summary>
    private readonly Stack<(int Cell, int Position, int NextChild)>? _open;

    /// <summary>The cell that comes behind the text that is being handed out.</summary>
    private int _next = ResultCells.None;

    /// <summary>What is left of that text.</summary>
    private int _position;
    private int _end;

    /// <param name="writer">Holds the texts.</param>
    /// <param name="cells">Say how they belong together; none where there is one alone.</param>
    /// <param name="root">The cell to begin with.</param>
    public ResultPieces(ResultWriter writer, ResultCells cells, int root = 0)
    {
        (_writer, _cells) = (writer, cells);
        if (cells.Count == 0)
        {
            _end = writer.Position;
        }
        else
        {
            _next = root;
            _open = new Stack<(int Cell, int Position, int NextChild)>();
        }
    }

    /// <summary>The piece that was found last.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Where it stands in the writer; -1 where it does not.</summary>
    public int Position { get; private set; }

    public bool MoveNext()
    {
        while (_position >= _end)
        {
            if (_next != ResultCells.None)
            {
                ref var cell = ref _cells[_next];
                if (cell.IsNull)
                {
                    _next = ResultCells.None;
                    (Current, Position) = (Null, -1);
                    return true;
                }

                _open!.Push((_next, cell.Start, cell.FirstChild));
                _next = ResultCells.None;
            }

            if (_open is null || !_open.TryPop(out var frame))
            {
                return false;
            }

            Continue(frame.Cell, frame.Position, frame.NextChild);
        }

        (Current, Position) = (_writer.GetPiece(_position, _end), _position);
        _position += Current.Length;
        return true;
    }

    /// <summary>Goes on in a cell's text, up to its next child or its end.</summary>
    private void Continue(int cell, int position, int nextChild)
    {
        _position = position;
        if (nextChild == ResultCells.None)
        {
            _end = _cells[cell].End;
            return;
        }

        ref var child = ref _cells[nextChild];
        _end = child.At;
        _open!.Push((cell, child.IsHole ? child.At : child.End, child.Next));
        _next = nextChild;
    }
}
