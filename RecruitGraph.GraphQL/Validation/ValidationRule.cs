using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation;

/// <summary>
/// One rule. It names the <see cref="Events"/> it wants and overrides their methods; the walk then calls it at each node of
/// these kinds, with the types of the place in the context. An instance serves one walk at a time and may keep state
/// between the events, which <see cref="Reset"/> drops.
/// </summary>
public abstract class ValidationRule
{
    /// <summary>The events that the rule wants; must match the overridden methods and never change.</summary>
    public abstract WalkEvents Events { get; }

    /// <summary>Drops the state of a finished walk, references to its nodes included.</summary>
    public virtual void Reset()
    {
    }

    public virtual void EnterDocument(ValidationContext context, DocumentNode node)
    {
    }

    public virtual void LeaveDocument(ValidationContext context, DocumentNode node)
    {
    }

    /// <summary>
    /// Follows <see cref="LeaveDocument"/> and happens even when the error limit was reached before: for what can be told
    /// only after the whole document and is reported at a <see cref="ReportPosition"/>.
    /// </summary>
    public virtual void Complete(ValidationContext context)
    {
    }

    public virtual void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
    }

    public virtual void LeaveOperation(ValidationContext context, OperationDefinitionNode node)
    {
    }

    public virtual void EnterFragmentDefinition(ValidationContext context, FragmentDefinitionNode node)
    {
    }

    public virtual void EnterVariableDefinition(ValidationContext context, VariableDefinitionNode node)
    {
    }

    public virtual void EnterField(ValidationContext context, FieldNode node)
    {
    }

    public virtual void LeaveField(ValidationContext context, FieldNode node)
    {
    }

    public virtual void EnterFragmentSpread(ValidationContext context, FragmentSpreadNode node)
    {
    }

    public virtual void LeaveFragmentSpread(ValidationContext context, FragmentSpreadNode node)
    {
    }

    public virtual void EnterInlineFragment(ValidationContext context, InlineFragmentNode node)
    {
    }

    /// <summary>A directive where it is applied; <see cref="ValidationContext.DirectiveLocation"/> says where that is.</summary>
    public virtual void EnterDirective(ValidationContext context, DirectiveNode node)
    {
    }

    public virtual void LeaveDirective(ValidationContext context, DirectiveNode node)
    {
    }

    public virtual void EnterArgument(ValidationContext context, ArgumentNode node)
    {
    }

    public virtual void EnterFragmentArgument(ValidationContext context, FragmentArgumentNode node)
    {
    }

    /// <summary>A whole value: of an argument or a default, not an item or field inside another value.</summary>
    public virtual void EnterValue(ValidationContext context, ValueNode node)
    {
    }

    public virtual void EnterObjectValue(ValidationContext context, ObjectValueNode node)
    {
    }

    public virtual void EnterObjectField(ValidationContext context, ObjectValueNode parent, int index)
    {
    }

    public virtual void EnterEnumValue(ValidationContext context, EnumValueNode node)
    {
    }

    public virtual void EnterNamedType(ValidationContext context, NamedTypeNode node)
    {
    }

    public virtual void EnterSchemaDefinition(ValidationContext context, SchemaDefinitionNode node)
    {
    }

    public virtual void EnterSchemaExtension(ValidationContext context, SchemaExtensionNode node)
    {
    }

    public virtual void EnterTypeDefinition(ValidationContext context, TypeDefinitionNode node)
    {
    }

    public virtual void EnterTypeExtension(ValidationContext context, TypeExtensionNode node)
    {
    }

    public virtual void EnterDirectiveDefinition(ValidationContext context, DirectiveDefinitionNode node)
    {
    }

    public virtual void EnterDirectiveExtension(ValidationContext context, DirectiveExtensionNode node)
    {
    }

    public virtual void EnterFieldDefinition(ValidationContext context, FieldDefinitionNode node)
    {
    }

    public virtual void EnterInputValueDefinition(ValidationContext context, InputValueDefinitionNode node)
    {
    }

    public virtual void EnterEnumValueDefinition(ValidationContext context, EnumValueDefinitionNode node)
    {
    }
}
