namespace RecruitGraph.Cli;

/// <summary>What every command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>The command did its work and found what it looks for: breaking changes, documents that do not fit.</summary>
    public const int Found = 1;

    /// <summary>The command could not do its work: wrong arguments, unreadable or invalid files.</summary>
    public const int Usage = 2;
}
