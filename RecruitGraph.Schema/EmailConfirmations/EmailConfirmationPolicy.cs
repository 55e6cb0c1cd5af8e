namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>How addresses are confirmed; the host decides.</summary>
/// <param name="DefaultBaseUrl">Where links lead when the caller says nothing else; the token is put behind it.</param>
/// <param name="AllowedHosts">The hosts that a caller may send people to; empty: any.</param>
/// <param name="Lifetime">How long a link works.</param>
/// <param name="Pause">How long a user waits before he may ask for another mail; zero: not at all.</param>
public sealed record EmailConfirmationPolicy(
    Uri DefaultBaseUrl, IReadOnlyCollection<string> AllowedHosts, TimeSpan Lifetime, TimeSpan Pause);
