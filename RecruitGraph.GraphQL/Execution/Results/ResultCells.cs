using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// The tree of result positions that have something asynchronous below them, over the text in the
/// <see cref="ResultWriter"/>. Purely synchronous parts of an answer have no cells at all.
/// </summary>
/// <remarks>
/// A cell is either a <em>position</em> (a field's value or a list item), whose text stands inside its parent's text, or a
/// <em>hole</em>: the place in the parent's text for a value that comes later, whose own text stands elsewhere in the
/// buffer. Null bubbles from cell to cell: see <see cref="Bubble"/>.
/// </remarks>
internal sealed class ResultCells
{
    public const int None = -1;

    /// <summary>Cells of a chunk: as many as stay below what goes to the large object heap.</summary>
    private const int ChunkShift = 10;
    private const int ChunkLength = 1 << ChunkShift;

    private static readonly int ChunkSize = ChunkLength * Unsafe.SizeOf<Cell>();

    /// <summary>The first chunk grows; the others are pooled.</summary>
    private Cell[][] _chunks = [[]];
    private int _count;
    private int _chunkCount = 1;
    private MemoryAccount? _memory;

    public int Count => _count;

    public ref Cell this[int index] => ref _chunks[index >> ChunkShift][index & (ChunkLength - 1)];

    /// <summary>Begins a request.</summary>
    /// <param name="memory">Counts the cells beyond the first chunk; where it allows no more, adding one throws.</param>
    public void Begin(MemoryAccount? memory) => _memory = memory;

    /// <summary>Adds a position whose text begins at an offset of the parent's text.</summary>
    public int AddPosition(int parent, Selection? selection, int index, int start, bool nonNull) =>
        Add(parent, selection, index, start, nonNull, isHole: false);

    /// <summary>Adds a hole at an offset of the parent's text. A null in it bubbles to its parent.</summary>
    public int AddHole(int parent, Selection selection, int at) =>
        Add(parent, selection, None, at, nonNull: true, isHole: true);

    /// <summary>Makes the position null, with everything below it.</summary>
    public void SetNull(int cell)
    {
        ref var target = ref this[cell];
        target.IsNull = true;
        target.FirstChild = None;
        target.LastChild = None;
    }

    /// <summary>Carries the null of a hole up to the nearest position that may be null. Specification, section 6.4.4.</summary>
    public void Bubble(int hole)
    {
        var cell = this[hole].Parent;
        while (this[cell].NonNull)
        {
            cell = this[cell].Parent;
        }

        SetNull(cell);
    }

    /// <summary>Whether a position above has become null, so that nothing below it matters any more.</summary>
    public bool IsDead(int cell)
    {
        for (; cell != None; cell = this[cell].Parent)
        {
            if (this[cell].IsNull)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appends the response names and indices from a cell up to the root, the innermost first.</summary>
    public void AppendPath(int cell, List<object> path)
    {
        for (; cell != None; cell = this[cell].Parent)
        {
            ref var current = ref this[cell];
            if (current.Index >= 0)
            {
                path.Add(current.Index);
            }
            else if (current.Selection is not null && !current.IsHole)
            {
                path.Add(current.Selection.ResponseName);
            }
        }
    }

    /// <summary>Forgets all cells.</summary>
    public void Clear()
    {
        for (var i = 1; i < _chunkCount; i++)
        {
            ArrayPool<Cell>.Shared.Return(_chunks[i], clearArray: true);
        }

        Abandon();
        _chunks.AsSpan(1, _chunkCount - 1).Clear();
        _chunks[0].AsSpan(0, Math.Min(_count, ChunkLength)).Clear();
        _chunkCount = 1;
        _count = 0;
    }

    /// <summary>Counts the cells no more, and leaves them to the garbage collector and to whoever may still look at them.</summary>
    public void Abandon()
    {
        _memory?.GiveBack((_chunkCount - 1) * ChunkSize);
        _memory = null;
    }

    /// <exception cref="ResponseSizeException">There is no memory for more.</exception>
    private int Add(int parent, Selection? selection, int index, int at, bool nonNull, bool isHole)
    {
        if (_count == _chunks[0].Length && _count < ChunkLength)
        {
            Array.Resize(ref _chunks[0], Math.Max(16, _count * 2));
        }
        else if (_count == _chunkCount << ChunkShift)
        {
            AddChunk();
        }

        var cell = _count++;
        this[cell] = new Cell
        {
            Parent = parent,
            Selection = selection,
            Index = index,
            At = at,
            Start = at,
            End = at,
            FirstChild = None,
            LastChild = None,
            Next = None,
            NonNull = nonNull,
            IsHole = isHole,
        };

        if (parent != None)
        {
            ref var above = ref this[parent];
            if (above.LastChild == None)
            {
                above.FirstChild = cell;
            }
            else
            {
                this[above.LastChild].Next = cell;
            }

            above.LastChild = cell;
        }

        return cell;
    }

    private void AddChunk()
    {
        if (_memory is { } memory && !memory.TryTake(ChunkSize))
        {
            throw ResponseSizeException.OfAllAnswers(memory.Held + ChunkSize, memory.Allowed);
        }

        if (_chunkCount == _chunks.Length)
        {
            Array.Resize(ref _chunks, 2 * _chunkCount);
        }

        _chunks[_chunkCount++] = ArrayPool<Cell>.Shared.Rent(ChunkLength);
    }

    /// <summary>One node of the tree; offsets are into the writer's buffer.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Cell
    {
        public Selection? Selection;
        public int Parent;
        public int Index;

        /// <summary>Where the cell stands in its parent's text.</summary>
        public int At;

        /// <summary>The cell's own text.</summary>
        public int Start;
        public int End;

        public int FirstChild;
        public int LastChild;
        public int Next;

        public bool NonNull;
        public bool IsHole;
        public bool IsNull;

        /// <summary>Whether the value of a hole has come.</summary>
        public bool IsFilled;
    }
}
