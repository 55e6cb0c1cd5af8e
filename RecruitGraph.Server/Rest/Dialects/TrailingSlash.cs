namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Says of an endpoint that its documented URL ends in a slash: routing serves both forms, and does not keep which it was.</summary>
public sealed class TrailingSlash
{
    public static TrailingSlash Instance { get; } = new();
}
