namespace RecruitGraph.Tests.Infrastructure;

/// <summary>A clock that stands until a test moves it.</summary>
public sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
