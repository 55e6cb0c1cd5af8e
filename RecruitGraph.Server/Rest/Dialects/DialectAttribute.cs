namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Says whose endpoints a controller has.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class DialectAttribute : Attribute
{
    public abstract Dialect Dialect { get; }
}

/// <inheritdoc/>
/// <typeparam name="TDialect">The dialect.</typeparam>
public sealed class DialectAttribute<TDialect> : DialectAttribute
    where TDialect : Dialect, new()
{
    private static readonly TDialect Instance = new();

    public override Dialect Dialect => Instance;
}
