using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <content>Arguments, directives, variables and values.</content>
internal sealed partial class DocumentWalker
{
    private void WalkVariableDefinitions(ImmutableArray<VariableDefinitionNode> definitions, string location)
    {
        foreach (var node in definitions)
        {
            var type = _context.SchemaToExtend?.FindType(node.Type);
            _context.InputType = type is { IsInputType: true } ? type : null;
            foreach (var rule in _rules.EnterVariableDefinition)
            {
                rule.EnterVariableDefinition(_context, node);
            }

            WalkType(node.Type);
            if (node.DefaultValue is not null)
            {
                WalkWholeValue(node.DefaultValue);
            }

            WalkDirectives(node.Directives, location);
            _context.InputType = null;
            MuteWhenFull();
        }
    }

    private void WalkDirectives(ImmutableArray<DirectiveNode> directives, string location)
    {
        if (directives.IsEmpty)
        {
            return;
        }

        foreach (var node in directives)
        {
            var directive = _context.SchemaToExtend?.FindDirective(node.Name.Value);
            _context.IsInDirective = true;
            _context.Directive = directive;
            _context.DirectiveLocation = location;
            foreach (var rule in _rules.EnterDirective)
            {
                rule.EnterDirective(_context, node);
            }

            foreach (var argument in node.Arguments)
            {
                WalkArgument(argument, directive?.FindArgument(argument.Name.Value));
            }

            foreach (var rule in _rules.LeaveDirective)
            {
                rule.LeaveDirective(_context, node);
            }

            _context.IsInDirective = false;
            _context.Directive = null;
            MuteWhenFull();
        }
    }

    private void WalkArgument(ArgumentNode node, InputValue? definition)
    {
        var context = _context;
        var outerType = context.InputType;
        context.Argument = definition;
        context.InputType = definition?.Type;
        context.HasDefaultValue = definition?.DefaultValue is not null;
        foreach (var rule in _rules.EnterArgument)
        {
            rule.EnterArgument(context, node);
        }

        WalkWholeValue(node.Value);
        context.Argument = null;
        context.InputType = outerType;
        context.HasDefaultValue = false;
    }

    private void WalkFragmentArguments(FragmentSpreadNode spread)
    {
        if (spread.Arguments.IsEmpty)
        {
            return;
        }

        foreach (var node in spread.Arguments)
        {
            var definition = _context.FragmentOfSpread?.FindVariable(node.Name.Value);
            var type = definition is null ? null : _context.Schema.FindType(definition.Type);
            _context.InputType = type is { IsInputType: true } ? type : null;
            foreach (var rule in _rules.EnterFragmentArgument)
            {
                rule.EnterFragmentArgument(_context, node);
            }

            WalkWholeValue(node.Value);
            _context.InputType = null;
        }
    }

    private void WalkWholeValue(ValueNode node)
    {
        if (node is not VariableNode)
        {
            foreach (var rule in _rules.EnterValue)
            {
                rule.EnterValue(_context, node);
            }
        }

        WalkValue(node);
    }

    private void WalkValue(ValueNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                AddUsage(variable);
                break;
            case EnumValueNode value:
                foreach (var rule in _rules.EnterEnumValue)
                {
                    rule.EnterEnumValue(_context, value);
                }

                break;
            case ListValueNode list:
                WalkList(list);
                break;
            case ObjectValueNode value:
                WalkObject(value);
                break;
        }
    }

    private void WalkList(ListValueNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.Abort();
            return;
        }

        var context = _context;
        var (outerType, outerParent, outerDefault) = (context.InputType, context.ParentInputType, context.HasDefaultValue);
        GraphQLType? itemType = null;
        if (outerType?.IsList(out var list) == true)
        {
            itemType = list.ElementType;
        }

        (context.InputType, context.ParentInputType, context.HasDefaultValue) = (itemType, null, false);
        foreach (var item in node.Values)
        {
            WalkValue(item);
        }

        (context.InputType, context.ParentInputType, context.HasDefaultValue) = (outerType, outerParent, outerDefault);
    }

    private void WalkObject(ObjectValueNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.Abort();
            return;
        }

        var context = _context;
        var (outerType, outerParent, outerDefault) = (context.InputType, context.ParentInputType, context.HasDefaultValue);
        var type = outerType?.Named as InputObjectType;
        foreach (var rule in _rules.EnterObjectValue)
        {
            rule.EnterObjectValue(context, node);
        }

        context.ParentInputType = type;
        for (var i = 0; i < node.Fields.Length; i++)
        {
            var field = type?.FindField(node.Fields[i].Name.Value);
            context.InputType = field?.Type;
            context.HasDefaultValue = field?.DefaultValue is not null;
            foreach (var rule in _rules.EnterObjectField)
            {
                rule.EnterObjectField(context, node, i);
            }

            WalkValue(node.Fields[i].Value);
        }

        (context.InputType, context.ParentInputType, context.HasDefaultValue) = (outerType, outerParent, outerDefault);
    }

    private void AddUsage(VariableNode node)
    {
        var oneOf = _context.ParentInputType is { IsOneOf: true } parent ? parent : null;
        _context.Variables.Add(new VariableUsage(
            node,
            _context.InputType,
            oneOf,
            _context.HasDefaultValue,
            _context.Fragment?.FindVariable(node.Name.Value)));
    }

    private void WalkType(TypeNode node)
    {
        while (true)
        {
            switch (node)
            {
                case ListTypeNode list:
                    node = list.Type;
                    break;
                case NonNullTypeNode nonNull:
                    node = nonNull.Type;
                    break;
                case NamedTypeNode named:
                    WalkNamedType(named);
                    return;
                default:
                    return;
            }
        }
    }

    private void WalkNamedType(NamedTypeNode node)
    {
        foreach (var rule in _rules.EnterNamedType)
        {
            rule.EnterNamedType(_context, node);
        }
    }
}
