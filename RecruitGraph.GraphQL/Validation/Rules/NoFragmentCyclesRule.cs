using System.Text;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fragment spreads must not form cycles. A fragment must not contain itself, directly or through others.
/// Specification, section 5.5.2.2.
/// </summary>
public sealed class NoFragmentCyclesRule : ValidationRule
{
    private readonly HashSet<string> _visited = [];
    private readonly List<(DocumentFragment Fragment, int NextSpread)> _path = [];
    private readonly List<FragmentSpreadNode> _spreads = [];
    private readonly Dictionary<string, int> _depths = [];

    public override WalkEvents Events => WalkEvents.EnterFragmentDefinition;

    public override void Reset()
    {
        _visited.Clear();
        _path.Clear();
        _spreads.Clear();
        _depths.Clear();
    }

    public override void EnterFragmentDefinition(ValidationContext context, FragmentDefinitionNode node)
    {
        if (!_visited.Add(node.Name.Value))
        {
            return;
        }

        // A stack of its own, since a chain of fragments may be longer than the thread's stack is deep.
        Push(context.Fragments.Find(node.Name.Value) is { } found && found.Definition == node ? found : new DocumentFragment(node, -1));
        while (_path.Count > 0)
        {
            var (fragment, next) = _path[^1];
            if (next == fragment.Spreads.Length)
            {
                Pop(fragment);
                continue;
            }

            _path[^1] = (fragment, next + 1);
            Follow(context, fragment.Spreads[next]);
        }
    }

    private void Follow(ValidationContext context, FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (_depths.TryGetValue(name, out var depth))
        {
            Report(context, name, [.. _spreads.Skip(depth), spread]);
        }
        else if (context.Fragments.Find(name) is { } fragment && _visited.Add(name))
        {
            _spreads.Add(spread);
            Push(fragment);
        }
    }

    private static void Report(ValidationContext context, string name, FragmentSpreadNode[] cycle)
    {
        var via = SyntaxText.Abbreviate(DescribeWay(cycle));
        context.Report(
            $"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "" : $" via {via}")}.", [.. cycle]);
    }

    /// <summary>The fragments in between, as many of them as a message shows.</summary>
    private static string DescribeWay(FragmentSpreadNode[] cycle)
    {
        var way = new StringBuilder();
        for (var i = 0; i < cycle.Length - 1 && way.Length <= SyntaxText.MaxLength; i++)
        {
            way.Append(i == 0 ? "\"" : ", \"").Append(cycle[i].Name.Value).Append('"');
        }

        return way.ToString();
    }

    private void Push(DocumentFragment fragment)
    {
        _depths[fragment.Name] = _spreads.Count;
        _path.Add((fragment, 0));
    }

    private void Pop(DocumentFragment fragment)
    {
        _depths.Remove(fragment.Name);
        _path.RemoveAt(_path.Count - 1);
        if (_path.Count > 0)
        {
            _spreads.RemoveAt(_spreads.Count - 1);
        }
    }
}
