using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>
/// Walks a document depth first, once for all rules, and keeps the types of the place in the context. Nodes come in the
/// order of the reference implementation's visitor: arguments, directives, then what is inside.
/// </summary>
internal sealed partial class DocumentWalker
{
    private readonly ValidationContext _context = new();
    private readonly ValidationRule[] _all;
    private readonly RuleDispatch _wanted;
    private RuleDispatch _rules;

    public DocumentWalker(ValidationRule[] rules)
    {
        _all = rules;
        _wanted = new RuleDispatch(rules);
        _rules = _wanted;
        _context.Selections.IsWanted = Array.Exists(rules, static rule => rule is Rules.OverlappingFieldsCanBeMergedRule);
    }

    public IReadOnlyList<GraphQLError> Run(Schema? schema, DocumentNode document, int maxErrors, bool hideSuggestions)
    {
        _rules = _wanted;
        _context.Begin(schema, document, maxErrors, hideSuggestions);
        WalkDocument(document);
        foreach (var rule in _wanted.Complete)
        {
            rule.Complete(_context);
        }

        foreach (var rule in _all)
        {
            rule.Reset();
        }

        return _context.End();
    }

    private void WalkDocument(DocumentNode document)
    {
        foreach (var rule in _rules.EnterDocument)
        {
            rule.EnterDocument(_context, document);
        }

        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    WalkOperation(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    WalkFragment(fragment);
                    break;
                default:
                    WalkTypeSystem(definition);
                    break;
            }
        }

        MuteWhenFull();
        foreach (var rule in _rules.LeaveDocument)
        {
            rule.LeaveDocument(_context, document);
        }
    }

    private void WalkOperation(OperationDefinitionNode node)
    {
        MuteWhenFull();
        var firstUsage = _context.Variables.Count;
        CompositeType? root = _context.SchemaToExtend?.GetRootType(node.Operation);
        _context.Type = root;
        foreach (var rule in _rules.EnterOperation)
        {
            rule.EnterOperation(_context, node);
        }

        WalkVariableDefinitions(node.VariableDefinitions, "VARIABLE_DEFINITION");
        WalkDirectives(node.Directives, node.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        WalkSelectionSet(node.SelectionSet, root, AddRoot(node.SelectionSet, null));
        _context.Variables.AddOperation(firstUsage);
        foreach (var rule in _rules.LeaveOperation)
        {
            rule.LeaveOperation(_context, node);
        }

        _context.Type = null;
    }

    private void WalkFragment(FragmentDefinitionNode node)
    {
        MuteWhenFull();
        var firstUsage = _context.Variables.Count;
        var fragment = _context.Fragments.Find(node.Name.Value);
        fragment = fragment?.Definition == node ? fragment : new DocumentFragment(node, -1);
        var type = _context.SchemaToExtend?.FindType(node.TypeCondition.Name.Value);
        _context.Type = type is InputObjectType ? null : type;
        _context.Fragment = fragment;
        foreach (var rule in _rules.EnterFragmentDefinition)
        {
            rule.EnterFragmentDefinition(_context, node);
        }

        WalkVariableDefinitions(node.VariableDefinitions, "FRAGMENT_VARIABLE_DEFINITION");
        WalkNamedType(node.TypeCondition);
        WalkDirectives(node.Directives, "FRAGMENT_DEFINITION");
        var set = AddRoot(node.SelectionSet, fragment);
        fragment.SelectionSet = set;
        WalkSelectionSet(node.SelectionSet, type as CompositeType, set);
        fragment.VariableUsages = firstUsage.._context.Variables.Count;
        _context.Fragment = null;
        _context.Type = null;
    }

    private void WalkSelectionSet(SelectionSetNode node, CompositeType? type, int set)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.Abort();
            return;
        }

        var outer = _context.ParentType;
        _context.ParentType = type;
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    WalkField(field, set);
                    break;
                case InlineFragmentNode fragment:
                    WalkInlineFragment(fragment, set);
                    break;
                case FragmentSpreadNode spread:
                    WalkFragmentSpread(spread, set);
                    break;
            }

            MuteWhenFull();
        }

        _context.ParentType = outer;
    }

    private void WalkField(FieldNode node, int set)
    {
        var context = _context;
        var (outerField, outerType) = (context.Field, context.Type);
        var parent = context.ParentType;
        var field = parent is null ? null : context.Schema.FindField(parent, node.Name.Value);
        (context.Field, context.Type) = (field, field?.Type);
        foreach (var rule in _rules.EnterField)
        {
            rule.EnterField(context, node);
        }

        foreach (var argument in node.Arguments)
        {
            WalkArgument(argument, field?.FindArgument(argument.Name.Value));
        }

        WalkDirectives(node.Directives, "FIELD");
        var selected = -1;
        if (context.Selections.IsWanted)
        {
            var isMeta = node.Name.Value.StartsWith("__", StringComparison.Ordinal);
            selected = context.Selections.AddField(set, node, isMeta ? null : field?.Type, parent);
        }

        if (node.SelectionSet is { } inner)
        {
            var innerSet = selected < 0
                ? -1
                : context.Selections.AddInner(selected, inner, context.MarkPosition(), context.Fragment);
            WalkSelectionSet(inner, field?.Type.Named as CompositeType, innerSet);
        }

        foreach (var rule in _rules.LeaveField)
        {
            rule.LeaveField(context, node);
        }

        (context.Field, context.Type) = (outerField, outerType);
    }

    private void WalkInlineFragment(InlineFragmentNode node, int set)
    {
        var outerType = _context.Type;
        GraphQLType? type = node.TypeCondition is null
            ? outerType?.Named
            : _context.SchemaToExtend?.FindType(node.TypeCondition.Name.Value);
        _context.Type = type is InputObjectType ? null : type;
        foreach (var rule in _rules.EnterInlineFragment)
        {
            rule.EnterInlineFragment(_context, node);
        }

        if (node.TypeCondition is not null)
        {
            WalkNamedType(node.TypeCondition);
        }

        WalkDirectives(node.Directives, "INLINE_FRAGMENT");
        WalkSelectionSet(node.SelectionSet, type as CompositeType, set);
        _context.Type = outerType;
    }

    private void WalkFragmentSpread(FragmentSpreadNode node, int set)
    {
        _context.FragmentOfSpread = _context.Fragments.Find(node.Name.Value);
        foreach (var rule in _rules.EnterFragmentSpread)
        {
            rule.EnterFragmentSpread(_context, node);
        }

        WalkFragmentArguments(node);
        WalkDirectives(node.Directives, "FRAGMENT_SPREAD");
        if (_context.Selections.IsWanted)
        {
            _context.Selections.AddSpread(set, node);
        }

        foreach (var rule in _rules.LeaveFragmentSpread)
        {
            rule.LeaveFragmentSpread(_context, node);
        }

        _context.FragmentOfSpread = null;
    }

    private int AddRoot(SelectionSetNode node, DocumentFragment? fragment)
    {
        var selections = _context.Selections;
        if (!selections.IsWanted)
        {
            return -1;
        }

        selections.HasFragmentVariables |= fragment is { Definition.VariableDefinitions.IsEmpty: false };
        return selections.AddRoot(node, _context.MarkPosition(), fragment);
    }

    private void MuteWhenFull()
    {
        if (_context.IsFull)
        {
            _rules = RuleDispatch.Empty;
        }
    }
}
