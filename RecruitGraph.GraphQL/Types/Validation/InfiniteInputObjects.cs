using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Finds input objects that no finite value can satisfy, because they demand themselves. Specification, section 3.10, "Circular
/// References".
/// </summary>
/// <remarks>
/// First, types that surely have a finite value are ticked off: those that demand nothing, then those that demand ticked ones
/// only (for <c>@oneOf</c>: that have one harmless choice). What stays lies on a cycle or leads to one; a walk names the cycles.
/// </remarks>
internal sealed class InfiniteInputObjects(List<GraphQLError> errors)
{
    private readonly HashSet<InputObjectType> _finite = [];
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValue> _path = [];
    private readonly Dictionary<InputObjectType, int> _pathStart = [];

    public void Find(IEnumerable<InputObjectType> inputObjects)
    {
        List<InputObjectType> types = [.. inputObjects];
        bool found;
        do
        {
            found = false;
            foreach (var type in types)
            {
                found |= !_finite.Contains(type) && IsFinite(type) && _finite.Add(type);
            }
        }
        while (found);

        foreach (var type in types)
        {
            if (!_finite.Contains(type))
            {
                Walk(type);
            }
        }
    }

    private bool IsFinite(InputObjectType type)
    {
        if (!type.IsOneOf)
        {
            return type.Fields.All(field => Demanded(type, field) is not { } target || _finite.Contains(target));
        }

        return type.Fields.Count == 0
            || type.Fields.Any(field => Demanded(type, field) is not { } target || _finite.Contains(target));
    }

    /// <summary>The input object that a field, once it must be given, demands in turn.</summary>
    private static InputObjectType? Demanded(InputObjectType type, InputValue field) =>
        (type.IsOneOf ? field.Type : (field.Type as NonNullType)?.Nullable) as InputObjectType;

    private void Walk(InputObjectType type)
    {
        StackGuard.Check();
        if (!_visited.Add(type))
        {
            return;
        }

        _pathStart.Add(type, _path.Count);
        foreach (var field in type.Fields)
        {
            if (Demanded(type, field) is not { } target || _finite.Contains(target))
            {
                continue;
            }

            _path.Add(field);
            if (_pathStart.TryGetValue(target, out var start))
            {
                var cycle = _path[start..];
                errors.Add(SyntaxOrigin.Error(
                    $"Input Object {target} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle)}.",
                    cycle.Select(static f => f.Origin)));
            }
            else
            {
                Walk(target);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathStart.Remove(type);
    }
}
