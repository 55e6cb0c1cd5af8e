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

    private const int KeptCapacity = 4_096;

    private Cell[] _cells = [];
    private int _count;

    public int Count => _count;

    public ref Cell this[int index] => ref _cells[index];

    /// <summary>Adds a position whose text begins at an offset of the parent's text.</summary>
    public int AddPosition(int parent, Selection? selection, int index, int start, bool nonNull) =>
        Add(parent, selection, index, start, nonNull, isHole: false);

    /// <summary>Adds a hole at an offset of the parent's text. A null in it bubbles to its parent.</summary>
    public int AddHole(int parent, Selection selection, int at) =>
        Add(parent, selection, None, at, nonNull: true, isHole: true);

    /// <summary>Makes the position null, with everything below it.</summary>
    public void SetNull(int cell)
    {
        ref var target = ref _cells[cell];
        target.IsNull = true;
        target.FirstChild = None;
        target.LastChild = None;
    }

    /// <summary>Carries the null of a hole up to the nearest position that may be null. Specification, section 6.4.4.</summary>
    public void Bubble(int hole)
    {
        var cell = _cells[hole].Parent;
        while (_cells[cell].NonNull)
        {
            cell = _cells[cell].Parent;
        }

        SetNull(cell);
    }

    /// <summary>Whether a position above has become null, so that nothing below it matters any more.</summary>
    public bool IsDead(int cell)
    {
        for (; cell != None; cell = _cells[cell].Parent)
        {
            if (_cells[cell].IsNull)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appends the response names and indices from a cell up to the root, the innermost first.</summary>
    public void AppendPath(int cell, List<object> path)
    {
        for (; cell != None; cell = _cells[cell].Parent)
        {
            ref var current = ref _cells[cell];
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

    public void Clear()
    {
        if (_cells.Length > KeptCapacity)
        {
            _cells = [];
        }
        else
        {
            _cells.AsSpan(0, _count).Clear();
        }

        _count = 0;
    }

    private int Add(int parent, Selection? selection, int index, int at, bool nonNull, bool isHole)
    {
        if (_count == _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(16, _count * 2));
        }

        var cell = _count++;
        _cells[cell] = new Cell
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
            ref var above = ref _cells[parent];
            if (above.LastChild == None)
            {
                above.FirstChild = cell;
            }
            else
            {
                _cells[above.LastChild].Next = cell;
            }

            above.LastChild = cell;
        }

        return cell;
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
