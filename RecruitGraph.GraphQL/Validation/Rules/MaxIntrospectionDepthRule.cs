using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Maximum introspection depth. Introspection must not nest lists of members three deep, since the answer grows with the
/// cube of the schema's size. No rule of the specification; the reference implementation recommends it.
/// </summary>
public sealed class MaxIntrospectionDepthRule : ValidationRule
{
    private const int MaxListDepth = 3;

    private readonly Dictionary<string, int> _checked = [];
    private readonly Dictionary<string, int> _exceeded = [];
    private int _exceededUntil;

    public override WalkEvents Events => WalkEvents.EnterField;

    public override void Reset()
    {
        _checked.Clear();
        _exceeded.Clear();
        _exceededUntil = 0;
    }

    public override void EnterField(ValidationContext context, FieldNode node)
    {
        if (node.Name.Value is "__schema" or "__type"
            && node.Span.Start >= _exceededUntil
            && Exceeds(context, node.SelectionSet, 0))
        {
            _exceededUntil = node.Span.End;
            context.Report(
                new GraphQLError("Maximum introspection depth exceeded")
                {
                    Code = ErrorCodes.IntrospectionDepthLimit,
                    Extensions = LimitError.Extensions(MaxListDepth, MaxListDepth - 1),
                },
                node);
        }
    }

    private bool Exceeds(ValidationContext context, SelectionSetNode? set, int depth)
    {
        if (set is null)
        {
            return false;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        foreach (var selection in set.Selections)
        {
            var exceeds = selection switch
            {
                FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } list =>
                    depth + 1 >= MaxListDepth || Exceeds(context, list.SelectionSet, depth + 1),
                FieldNode field => Exceeds(context, field.SelectionSet, depth),
                InlineFragmentNode inline => Exceeds(context, inline.SelectionSet, depth),
                FragmentSpreadNode spread => FragmentExceeds(context, spread.Name.Value, depth),
                _ => false,
            };
            if (exceeds)
            {
                return true;
            }
        }

        return false;
    }

    private bool FragmentExceeds(ValidationContext context, string name, int depth)
    {
        if (_exceeded.TryGetValue(name, out var exceededAt) && exceededAt <= depth)
        {
            return true;
        }

        if ((_checked.TryGetValue(name, out var checkedAt) && checkedAt >= depth) || context.FindFragment(name) is not { } fragment)
        {
            return false;
        }

        // Noted before the descent, so that a cycle ends; a deeper visit replaces it.
        _checked[name] = depth;
        if (!Exceeds(context, fragment.SelectionSet, depth))
        {
            return false;
        }

        _checked.Remove(name);
        _exceeded[name] = depth;
        return true;
    }
}
