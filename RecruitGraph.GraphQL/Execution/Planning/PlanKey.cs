using System.Diagnostics.CodeAnalysis;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>What a plan is cached under: the document's bytes and the operation's name.</summary>
internal readonly record struct PlanKey(byte[] Document, string? OperationName);

/// <summary>The same for a look-up, over memory that belongs to the request.</summary>
internal readonly ref struct PlanLookup(ReadOnlySpan<byte> document, string? operationName)
{
    public ReadOnlySpan<byte> Document { get; } = document;

    public string? OperationName { get; } = operationName;
}

/// <summary>Compares keys byte by byte.</summary>
internal sealed class PlanKeyComparer : IEqualityComparer<PlanKey>, IAlternateEqualityComparer<PlanLookup, PlanKey>
{
    public bool Equals(PlanKey x, PlanKey y) => Equals(new PlanLookup(x.Document, x.OperationName), y);

    public int GetHashCode([DisallowNull] PlanKey obj) => GetHashCode(new PlanLookup(obj.Document, obj.OperationName));

    public bool Equals(PlanLookup alternate, PlanKey other) =>
        alternate.Document.SequenceEqual(other.Document)
        && string.Equals(alternate.OperationName, other.OperationName, StringComparison.Ordinal);

    public int GetHashCode(PlanLookup alternate)
    {
        var hash = new HashCode();
        hash.AddBytes(alternate.Document);
        hash.Add(alternate.OperationName, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public PlanKey Create(PlanLookup alternate) => new(alternate.Document.ToArray(), alternate.OperationName);
}
