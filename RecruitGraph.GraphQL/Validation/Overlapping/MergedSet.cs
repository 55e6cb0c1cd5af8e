using System.Runtime.InteropServices;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>Selection sets whose fields are answered together; see <see cref="MergedSetChecker"/>.</summary>
internal readonly struct MergedSet : IEquatable<MergedSet>
{
    private readonly int[]? _many;
    private readonly int _one;

    public MergedSet(int set) => _one = set;

    public MergedSet(int[] sets, bool isShapeOnly)
    {
        // Sorted, so that sets met in another order are known as the same.
        Array.Sort(sets);
        _many = sets;
        IsShapeOnly = isShapeOnly;
    }

    /// <summary>Whether only the shape of answers must agree.</summary>
    public bool IsShapeOnly { get; }

    public int Count => _many?.Length ?? 1;

    public int this[int index] => _many is null ? _one : _many[index];

    public bool Equals(MergedSet other) =>
        IsShapeOnly == other.IsShapeOnly
        && _one == other._one
        && _many.AsSpan().SequenceEqual(other._many);

    public override bool Equals(object? obj) => obj is MergedSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(IsShapeOnly);
        hash.Add(_one);
        hash.AddBytes(MemoryMarshal.AsBytes(_many.AsSpan()));
        return hash.ToHashCode();
    }
}
