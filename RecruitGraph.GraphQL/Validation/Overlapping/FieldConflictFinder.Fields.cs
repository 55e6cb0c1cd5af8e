using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <content>The comparison of two fields, and of two spreads of one fragment.</content>
internal sealed partial class FieldConflictFinder
{
    private void Compare(
        List<FieldConflict> conflicts,
        bool parentsAreExclusive,
        CollectedField first,
        VariableScope? scope1,
        CollectedField second,
        VariableScope? scope2)
    {
        _steps += 2;
        var exclusive = parentsAreExclusive
            || (first.Parent is ObjectType && second.Parent is ObjectType && first.Parent != second.Parent);
        var hasSameName = first.Node.Name.Value == second.Node.Name.Value;
        if (hasSameName && first.IsSimpleLeaf && second.IsSimpleLeaf && first.Type == second.Type)
        {
            return;
        }

        if (ReasonBetween(exclusive, hasSameName, first, scope1, second, scope2) is { } reason)
        {
            conflicts.Add(FieldConflict.Between(first, second, reason));
        }
        else if (first.Inner >= 0 && second.Inner >= 0 && HasStack())
        {
            var inner = FindBetween(exclusive, first.Inner, scope1, second.Inner, scope2);
            if (inner.Count > 0)
            {
                conflicts.Add(FieldConflict.Around(first, second, inner));
            }
        }
    }

    private string? ReasonBetween(
        bool exclusive, bool hasSameName, CollectedField first, VariableScope? scope1, CollectedField second, VariableScope? scope2)
    {
        if (!exclusive && !hasSameName)
        {
            return $"\"{SyntaxText.Abbreviate(first.Node.Name.Value)}\" and \"{SyntaxText.Abbreviate(second.Node.Name.Value)}\" "
                + "are different fields";
        }

        if (!exclusive && !AreSame(first.Node.Arguments, scope1, second.Node.Arguments, scope2))
        {
            return "they have differing arguments";
        }

        if (first.Stream is not null || second.Stream is not null)
        {
            var areSame = first.Stream is { } stream1
                && second.Stream is { } stream2
                && AreSame(stream1.Arguments, scope1, stream2.Arguments, scope2);
            return "they have overlapping stream directives"
                + (areSame ? ". See https://github.com/graphql/defer-stream-wg/discussions/100" : "");
        }

        return first.Type is { } type1 && second.Type is { } type2 && ReturnTypes.Conflict(type1, type2)
            ? $"they return conflicting types \"{type1}\" and \"{type2}\""
            : null;
    }

    private bool AreSame(
        ImmutableArray<ArgumentNode> first, VariableScope? scope1, ImmutableArray<ArgumentNode> second, VariableScope? scope2)
    {
        if (!ArgumentComparer.Equal(first, second, ref _steps))
        {
            return false;
        }

        // Variables of equal name are different ones in different scopes.
        return scope1 == scope2 || (scope1?.IsUsedIn(first) != true && scope2?.IsUsedIn(second) != true);
    }

    private void ReportArguments(FragmentSpreadNode first, FragmentSpreadNode second) =>
        _context.ReportAt(
            _position,
            $"Spreads \"{SyntaxText.Abbreviate(first.Name.Value)}\" conflict because {Describe(first)} and {Describe(second)} "
            + "have different fragment arguments.",
            first,
            second);

    private static string Describe(FragmentSpreadNode spread) =>
        SyntaxText.Of(new FragmentSpreadNode(spread.Name, spread.Arguments, []))[3..];
}
