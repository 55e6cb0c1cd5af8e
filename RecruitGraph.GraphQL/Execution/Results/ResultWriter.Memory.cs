using System.Buffers;
using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Execution;

public sealed partial class ResultWriter
{
    /// <summary>Larger buffers are left to the garbage collector: a pool would keep them for answers that are mostly small.</summary>
    internal const int LargestPooled = 1024 * 1024;

    private ResponseBudget? _budget;
    private MemoryAccount? _memory;
    private int _limit = int.MaxValue;

    /// <summary>How many bytes may be written, of those that the limit or the budget allows.</summary>
    private int _claimed = int.MaxValue;

    /// <summary>Begins a request: the buffer comes from the pool, and goes back to it with <see cref="Return"/>.</summary>
    /// <param name="pool">Where buffers come from.</param>
    /// <param name="limit">The most bytes; writing more throws <see cref="ResponseSizeException"/>.</param>
    /// <param name="budget">In place of the limit: what several writers share.</param>
    /// <param name="memory">Counts the buffer; where it allows no larger one, writing more throws as well.</param>
    internal void Rent(
        ArrayPool<byte> pool, int limit = int.MaxValue, ResponseBudget? budget = null, MemoryAccount? memory = null)
    {
        _pool = pool;
        _memory = memory;
        _budget = budget;
        _limit = limit;
        _claimed = budget is null ? limit : 0;
        _buffer = pool.Rent(InitialCapacity);
        memory?.Take(_buffer.Length);
        _position = 0;
        _end = Math.Min(_buffer.Length, _claimed);
    }

    /// <summary>Gives the buffer back, and what is left of the bytes that were taken.</summary>
    internal void Return()
    {
        if (_buffer.Length > 0)
        {
            GiveBackClaim();
            GiveBack(_buffer);
            _buffer = [];
            _position = 0;
            _end = 0;
        }
    }

    /// <summary>Forgets what was written, and begins again without a limit: what is told in place of an answer is small.</summary>
    internal void Restart()
    {
        _position = 0;
        Return();
        Rent(_pool);
    }

    /// <summary>Says that nothing more is written.</summary>
    /// <exception cref="ResponseSizeException">It was too much.</exception>
    internal void Complete()
    {
        Claim(_position);
        GiveBackClaim();
    }

    /// <summary>Counts what will stand beside the text in the answer, an error for instance.</summary>
    /// <exception cref="ResponseSizeException">It is too much.</exception>
    internal void Charge(int bytes)
    {
        if (_budget is not null)
        {
            _budget.Take(bytes, bytes);
            return;
        }

        if ((long)_position + bytes > _claimed)
        {
            throw TooLarge((long)_position + bytes);
        }

        _claimed -= bytes;
        _end = Math.Min(_buffer.Length, _claimed);
    }

    /// <summary>What is left of the limit, for parts that follow.</summary>
    internal ResponseBudget ToBudget()
    {
        if (_budget is not null)
        {
            return _budget;
        }

        var used = (long)_position + (_limit - _claimed);
        var budget = new ResponseBudget(_limit);
        budget.Take(used, 0);
        return budget;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        Claim((long)_position + length);
        EnsureCapacity((long)_position + length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowAtMost(int length)
    {
        Claim((long)_position + 1);
        EnsureCapacity((long)_position + length);
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

    private void EnsureCapacity(long needed)
    {
        if (needed > _buffer.Length)
        {
            var most = Math.Max(needed, Math.Min(_budget?.Allowed ?? _limit, Array.MaxLength));
            var wished = Math.Min(Math.Max(Math.Max(needed, 2L * _buffer.Length), InitialCapacity), Math.Max(most, InitialCapacity));
            var larger = RentLarger(checked((int)wished));
            _buffer.AsSpan(0, _position).CopyTo(larger);
            GiveBack(_buffer);
            _buffer = larger;
        }

        _end = Math.Min(_buffer.Length, _claimed);
    }

    private void GiveBackClaim()
    {
        if (_budget is not null && _claimed > _position)
        {
            _budget.GiveBack(_claimed - _position);
            _claimed = _position;
            _end = Math.Min(_end, _claimed);
        }
    }

    private byte[] RentLarger(int length)
    {
        if (_memory is not { } memory)
        {
            return _pool.Rent(length);
        }

        if (!memory.TryTake(length))
        {
            throw ResponseSizeException.OfAllAnswers(memory.Held + length, memory.Allowed);
        }

        try
        {
            var larger = _pool.Rent(length);
            memory.Take(larger.Length - length);
            return larger;
        }
        catch
        {
            memory.GiveBack(length);
            throw;
        }
    }

    private void GiveBack(byte[] buffer)
    {
        _memory?.GiveBack(buffer.Length);
        if (buffer.Length is > 0 and <= LargestPooled)
        {
            _pool.Return(buffer);
        }
    }
}
