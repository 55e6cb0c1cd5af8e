using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

public sealed partial class ResultWriter
{
    private ResponseBudget? _budget;
    private MemoryAccount? _memory;
    private bool _isCopy;
    private int _limit = int.MaxValue;

    /// <summary>How many of the bytes that are written count no more.</summary>
    private int _givenBack;

    /// <summary>How many bytes may be written, of those that the limit or the budget allows.</summary>
    private int _claimed = int.MaxValue;

    /// <summary>Begins a request: segments come from the pool, and go back to it with <see cref="Return"/>.</summary>
    /// <param name="pool">Where segments come from.</param>
    /// <param name="limit">The most bytes; writing more throws <see cref="ResponseSizeException"/>.</param>
    /// <param name="budget">In place of the limit: what several writers share.</param>
    /// <param name="memory">Counts the segments; where it allows no more of them, writing more throws as well.</param>
    /// <param name="isCopy">Whether what is written was let in before: it is counted, and never refused.</param>
    internal void Rent(
        ArrayPool<byte> pool,
        int limit = int.MaxValue,
        ResponseBudget? budget = null,
        MemoryAccount? memory = null,
        bool isCopy = false)
    {
        _pool = pool;
        _memory = memory;
        _isCopy = isCopy;
        _budget = budget;
        _limit = limit;
        _claimed = budget is null ? limit : 0;
        _buffer = pool.Rent(InitialCapacity);
        memory?.Take(_buffer.Length);
        (_start, _position, _givenBack) = (0, 0, 0);
        FindEnd();
    }

    /// <summary>Gives the segments back, and what is left of the bytes that were taken.</summary>
    internal void Return()
    {
        if (_buffer.Length > 0)
        {
            GiveBackClaim();
            GiveBackSegments();
            (_start, _position, _end) = (0, 0, 0);
        }
    }

    /// <summary>Forgets what was written, which counts no more, and gives the segments back.</summary>
    internal void Discard()
    {
        Truncate(0);
        Return();
    }

    /// <summary>Forgets what was written, and begins again without a limit: what is told in place of an answer is small.</summary>
    internal void Restart()
    {
        Discard();
        Rent(_pool);
    }

    /// <summary>Says that nothing more is written.</summary>
    /// <exception cref="ResponseSizeException">It was too much.</exception>
    internal void Complete()
    {
        Claim(Position);
        GiveBackClaim();
    }

    /// <summary>Counts what will stand beside the text in the answer, an error for instance.</summary>
    /// <exception cref="ResponseSizeException">It is too much.</exception>
    internal void Charge(int bytes)
    {
        if (_budget is not null)
        {
            // What was taken for text that is not written yet comes first.
            var spare = Math.Clamp(_claimed - Position, 0, bytes);
            _budget.Take(bytes - spare, 0);
            _claimed -= spare;
            FindEnd();
            return;
        }

        if ((long)Position + bytes > _claimed)
        {
            throw TooLarge((long)Position + bytes);
        }

        _claimed -= bytes;
        FindEnd();
    }

    /// <summary>Lets so many bytes be written that have been counted already; those that are not are given back in the end.</summary>
    internal void Admit(int bytes)
    {
        if (_budget is not null)
        {
            _claimed += bytes;
            FindEnd();
        }
    }

    /// <summary>So many of the bytes that are written count no more, or in another writer.</summary>
    internal void GiveBackWritten(int bytes)
    {
        var given = Math.Min(bytes, Position - _givenBack);
        _givenBack += given;
        _budget?.GiveBack(given);
    }

    /// <summary>Nothing that is written counts any more.</summary>
    internal void GiveBackAll()
    {
        GiveBackClaim();
        GiveBackWritten(Position);
    }

    /// <summary>What is left of the limit, for parts that follow.</summary>
    internal ResponseBudget ToBudget()
    {
        if (_budget is not null)
        {
            return _budget;
        }

        var used = (long)Position + (_limit - _claimed);
        var budget = new ResponseBudget(_limit);
        budget.Take(used, 0);
        return budget;
    }

    private void Claim(long needed)
    {
        if (needed <= _claimed)
        {
            return;
        }

        if (_budget is null)
        {
            throw TooLarge(needed);
        }

        _claimed += _budget.Take(needed - _claimed, InitialCapacity);
    }

    private ResponseSizeException TooLarge(long needed) => new(needed + (_limit - _claimed), _limit);

    private void GiveBackClaim()
    {
        if (_budget is not null && _claimed > Position)
        {
            _budget.GiveBack(_claimed - Position);
            _claimed = Position;
            FindEnd();
        }
    }
}
