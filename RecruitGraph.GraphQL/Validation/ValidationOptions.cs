namespace RecruitGraph.GraphQL.Validation;

/// <summary>How a document is validated.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>The rules that run; those of the specification unless set otherwise.</summary>
    public ValidationRules Rules { get; init; } = ValidationRules.Specified;

    /// <summary>Validation stops after this many errors and says so in one more; at least 1.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Leaves "Did you mean …?" out of messages, so that they do not reveal names of the schema.</summary>
    public bool HideSuggestions { get; init; }
}
