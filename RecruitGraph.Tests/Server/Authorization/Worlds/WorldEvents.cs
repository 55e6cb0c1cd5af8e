namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>How something happens in a world that a subscription may tell of.</summary>
/// <param name="Subject">What it happens to, as it stands in the payload of the event.</param>
/// <param name="Witness">Something else of the kind, which every caller hears of who hears of nothing of the subject.</param>
/// <param name="HappenAsync">Lets it happen to one of the two, as often as it is called.</param>
internal sealed record WorldEvents(string Subject, string Witness, Func<string, Task> HappenAsync);
