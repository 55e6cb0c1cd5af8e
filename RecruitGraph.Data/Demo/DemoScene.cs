using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Demo;

/// <summary>What the makers of single nouns share.</summary>
internal sealed class DemoScene(DemoEntities entities, DemoData data, Random random, DateTimeOffset now)
{
    private readonly List<AuditEntry> _audit = [];

    public DemoEntities Entities => entities;

    public DemoData Data => data;

    public Random Random => random;

    public DateTimeOffset Now => now;

    public Dictionary<long, User> Users { get; } = [];

    /// <summary>Those who are to be blocked; they wrote nothing.</summary>
    public HashSet<long> Silent { get; } = [];

    public DemoDirectory Directory { get; set; } = null!;

    /// <summary>Candidates with accounts, by position, and their accounts.</summary>
    public IEnumerable<(int Index, DemoCandidate Candidate, User User)> Seekers() =>
        Enumerable.Range(0, 1 + DemoAccounts.Seekers(data.Candidates.Length))
            .Select(index => (index, data.Candidates[index], Users[DemoAccounts.UserIdOf(index)!.Value]));

    /// <summary>Seekers who may write in the community in that language, or any where nobody speaks it.</summary>
    public IReadOnlyList<long> Authors(DemoLanguage language)
    {
        var all = Seekers().Where(seeker => !Silent.Contains(seeker.User.Id)).ToList();
        var fluent = all.Where(seeker => seeker.Candidate.Language == language).ToList();
        return [.. (fluent.Count > 1 ? fluent : all).Select(seeker => seeker.User.Id)];
    }

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Some of them, in their order.</summary>
    public IEnumerable<T> Some<T>(IReadOnlyList<T> choices, int count) =>
        Enumerable.Range(0, choices.Count).OrderBy(_ => random.Next()).Take(count).Order().Select(index => choices[index]).ToList();

    /// <summary>Every <c>#</c> becomes a digit.</summary>
    public string Digits(string format) => string.Concat(format.Select(letter => letter == '#' ? (char)('0' + random.Next(10)) : letter));

    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) => to <= from ? from : from + ((to - from) * random.NextDouble());

    /// <summary>An address that is reserved for documentation.</summary>
    public static string IpOf(long userId) => $"198.51.100.{userId % 254 + 1}";

    public void Audit(AuditAction action, AuditSubject subject, long subjectId, long actorId, DateTimeOffset time, AuditDetails? details = null) =>
        _audit.Add(AuditEntry.Write(action, subject, subjectId, actorId, IpOf(actorId), details ?? AuditDetails.None, time));

    /// <summary>Adds what was audited, in the order in which it happened.</summary>
    public void AddAudit() => _audit.OrderBy(entry => entry.OccurredAt).ToList().ForEach(entry => entities.Add(entry));
}
