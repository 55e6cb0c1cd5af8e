namespace RecruitGraph.GraphQL;

/// <summary>An input that tells <c>null</c> from "not given": an update changes only what was given.</summary>
public readonly record struct Optional<T>
{
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>Not given.</summary>
    public static Optional<T> Empty => default;

    /// <summary>Whether the client gave the value, be it <c>null</c>.</summary>
    public bool HasValue { get; }

    /// <summary>The value given; <c>default</c> otherwise.</summary>
    public T? Value { get; }

    /// <summary>The value given, else <paramref name="fallback"/>.</summary>
    public T? Or(T? fallback) => HasValue ? Value : fallback;

    public static implicit operator Optional<T>(T value) => new(value);
}
