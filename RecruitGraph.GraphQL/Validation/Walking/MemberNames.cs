using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>The names of members by type, over a type's definition and all its extensions.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<(string Type, string Member), NameNode> _names = [];

    /// <summary>Adds a member; where the type has one of the name already, gives that one's name instead.</summary>
    public NameNode? Add(string typeName, NameNode name)
    {
        var key = (typeName, name.Value);
        if (_names.TryGetValue(key, out var first))
        {
            return first;
        }

        _names.Add(key, name);
        return null;
    }

    public void Clear() => _names.Clear();
}
