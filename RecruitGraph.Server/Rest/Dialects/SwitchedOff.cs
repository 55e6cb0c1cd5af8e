namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Says of an endpoint that its dialect is switched off: its requests are known by it, and not answered.</summary>
public sealed class SwitchedOff
{
    public static SwitchedOff Instance { get; } = new();
}
