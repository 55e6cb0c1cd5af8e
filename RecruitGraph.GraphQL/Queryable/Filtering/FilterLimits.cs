using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>How much one <c>where</c> may ask for; beyond it the field is refused with <c>FILTER_TOO_COMPLEX</c>.</summary>
public sealed record FilterLimits
{
    /// <summary>How deep objects, <c>and</c> and <c>or</c> may nest; the argument itself is 1. From 1 up.</summary>
    public int MaxDepth { get; init; } = 10;

    /// <summary>The most operators, each with its value, in the whole argument. From 1 up.</summary>
    public int MaxConditions { get; init; } = 100;

    /// <summary>The most values of one <c>in</c> or <c>nin</c>. From 1 up.</summary>
    public int MaxItems { get; init; } = 100;

    /// <summary>The most characters of one text. From 1 up.</summary>
    public int MaxTextLength { get; init; } = 1_000;

    /// <summary>What is wrong with the values, each complaint with the name of its key; empty when they can work.</summary>
    public IReadOnlyList<string> Validate()
    {
        var complaints = new List<string>();
        Positive(MaxDepth);
        Positive(MaxConditions);
        Positive(MaxItems);
        Positive(MaxTextLength);
        return complaints;

        void Positive(int value, [CallerArgumentExpression(nameof(value))] string key = "")
        {
            if (value < 1)
            {
                complaints.Add($"Filtering.{key} must be at least 1, but is {value}.");
            }
        }
    }
}
