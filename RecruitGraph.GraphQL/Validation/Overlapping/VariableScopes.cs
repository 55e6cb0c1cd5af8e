using System.Text;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>Gives spreads their scopes; see <see cref="VariableScope"/>.</summary>
internal sealed class VariableScopes(FragmentTable fragments)
{
    private readonly Dictionary<DocumentFragment, VariableScope> _own = [];
    private readonly Dictionary<(DocumentFragment Fragment, string Arguments, VariableScope? Outer), VariableScope> _bySpread = [];
    private int _count;

    /// <summary>The scope of a fragment's own text.</summary>
    public VariableScope? Of(DocumentFragment? fragment)
    {
        if (fragment is null || fragment.Definition.VariableDefinitions.IsEmpty)
        {
            return null;
        }

        if (!_own.TryGetValue(fragment, out var scope))
        {
            _own.Add(fragment, scope = new VariableScope(fragment, ++_count));
        }

        return scope;
    }

    /// <summary>The fragments that a selection set spreads, each with the same arguments once.</summary>
    public List<ScopedFragment> Spread(IReadOnlyList<FragmentSpreadNode> spreads, VariableScope? outer)
    {
        var result = new List<ScopedFragment>();
        foreach (var spread in spreads)
        {
            if (fragments.Find(spread.Name.Value) is not { SelectionSet: >= 0 } fragment)
            {
                continue;
            }

            var scope = Of(fragment, spread, outer);
            var known = result.FindIndex(other => other.Fragment == fragment && other.Scope == scope);
            if (known < 0)
            {
                result.Add(new ScopedFragment(fragment, scope, spread));
            }
            else
            {
                result[known] = result[known] with { Node = spread };
            }
        }

        return result;
    }

    private VariableScope? Of(DocumentFragment fragment, FragmentSpreadNode spread, VariableScope? outer)
    {
        if (fragment.Definition.VariableDefinitions.IsEmpty)
        {
            return null;
        }

        var arguments = spread.Arguments
            .Where(argument => fragment.FindVariable(argument.Name.Value) is not null)
            .OrderBy(static argument => argument.Name.Value, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder();
        foreach (var argument in arguments)
        {
            text.Append(argument.Name.Value).Append(':');
            Append(text, argument.Value);
        }

        var isLocal = outer is not null && arguments.Exists(argument => outer.IsUsedIn(argument.Value));
        var key = (fragment, text.ToString(), isLocal ? outer : null);
        if (!_bySpread.TryGetValue(key, out var scope))
        {
            _bySpread.Add(key, scope = new VariableScope(fragment, ++_count));
        }

        return scope;
    }

    /// <summary>Writes a value so that equal values, whatever the order of their fields, give equal texts.</summary>
    private static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Values)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append('{');
                foreach (var field in fields.Fields.OrderBy(static field => field.Name.Value, StringComparer.Ordinal))
                {
                    text.Append(field.Name.Value).Append(':');
                    Append(text, field.Value);
                }

                text.Append('}');
                break;
            default:
                text.Append(SyntaxPrinter.Print(value)).Append(',');
                break;
        }
    }
}
