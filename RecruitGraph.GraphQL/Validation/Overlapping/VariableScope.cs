using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>
/// What the variables of a fragment stand for (experimental fragment arguments): spreads with the same arguments share a
/// scope. Outside such fragments the scope is null.
/// </summary>
internal sealed class VariableScope(DocumentFragment fragment, int id)
{
    public DocumentFragment Fragment { get; } = fragment;

    /// <summary>Numbers scopes from 1; 0 stands for none.</summary>
    public int Id { get; } = id;

    /// <summary>Whether the values use a variable of the scope's fragment.</summary>
    public bool IsUsedIn(ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (IsUsedIn(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsUsedIn(ValueNode value) => value switch
    {
        VariableNode variable => Fragment.FindVariable(variable.Name.Value) is not null,
        ListValueNode list => list.Values.Any(IsUsedIn),
        ObjectValueNode fields => fields.Fields.Any(field => IsUsedIn(field.Value)),
        _ => false,
    };
}

/// <summary>A fragment at a place where it is spread.</summary>
internal sealed record ScopedFragment(DocumentFragment Fragment, VariableScope? Scope, FragmentSpreadNode Node);
