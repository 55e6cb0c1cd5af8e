namespace RecruitGraph.GraphQL.Types;

/// <summary>The members of two versions, matched by name; each list is in the order of the version that it comes from.</summary>
internal sealed class MemberDiff<T> where T : class
{
    public MemberDiff(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
    {
        // A schema that nobody validated may have a member twice.
        var oldMembers = before.DistinctBy(name).ToDictionary(name);
        var newMembers = after.DistinctBy(name).ToDictionary(name);
        foreach (var member in oldMembers)
        {
            if (newMembers.TryGetValue(member.Key, out var successor))
            {
                Kept.Add((member.Value, successor));
            }
            else
            {
                Removed.Add(member.Value);
            }
        }

        Added.AddRange(newMembers.Where(member => !oldMembers.ContainsKey(member.Key)).Select(static member => member.Value));
    }

    public List<T> Added { get; } = [];

    public List<T> Removed { get; } = [];

    public List<(T Old, T New)> Kept { get; } = [];
}
