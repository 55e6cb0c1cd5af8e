namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>The rules of a walk by event, so that an event costs nothing but the calls of the rules that want it.</summary>
internal sealed class RuleDispatch(ValidationRule[] rules)
{
    /// <summary>No rules: what remains of a walk after the error limit.</summary>
    public static RuleDispatch Empty { get; } = new([]);

    public readonly ValidationRule[] EnterDocument = Select(rules, WalkEvents.EnterDocument);
    public readonly ValidationRule[] LeaveDocument = Select(rules, WalkEvents.LeaveDocument);
    public readonly ValidationRule[] Complete = Select(rules, WalkEvents.Complete);
    public readonly ValidationRule[] EnterOperation = Select(rules, WalkEvents.EnterOperation);
    public readonly ValidationRule[] LeaveOperation = Select(rules, WalkEvents.LeaveOperation);
    public readonly ValidationRule[] EnterFragmentDefinition = Select(rules, WalkEvents.EnterFragmentDefinition);
    public readonly ValidationRule[] EnterVariableDefinition = Select(rules, WalkEvents.EnterVariableDefinition);
    public readonly ValidationRule[] EnterField = Select(rules, WalkEvents.EnterField);
    public readonly ValidationRule[] LeaveField = Select(rules, WalkEvents.LeaveField);
    public readonly ValidationRule[] EnterFragmentSpread = Select(rules, WalkEvents.EnterFragmentSpread);
    public readonly ValidationRule[] LeaveFragmentSpread = Select(rules, WalkEvents.LeaveFragmentSpread);
    public readonly ValidationRule[] EnterInlineFragment = Select(rules, WalkEvents.EnterInlineFragment);
    public readonly ValidationRule[] EnterDirective = Select(rules, WalkEvents.EnterDirective);
    public readonly ValidationRule[] LeaveDirective = Select(rules, WalkEvents.LeaveDirective);
    public readonly ValidationRule[] EnterArgument = Select(rules, WalkEvents.EnterArgument);
    public readonly ValidationRule[] EnterFragmentArgument = Select(rules, WalkEvents.EnterFragmentArgument);
    public readonly ValidationRule[] EnterValue = Select(rules, WalkEvents.EnterValue);
    public readonly ValidationRule[] EnterObjectValue = Select(rules, WalkEvents.EnterObjectValue);
    public readonly ValidationRule[] EnterObjectField = Select(rules, WalkEvents.EnterObjectField);
    public readonly ValidationRule[] EnterEnumValue = Select(rules, WalkEvents.EnterEnumValue);
    public readonly ValidationRule[] EnterNamedType = Select(rules, WalkEvents.EnterNamedType);
    public readonly ValidationRule[] EnterSchemaDefinition = Select(rules, WalkEvents.EnterSchemaDefinition);
    public readonly ValidationRule[] EnterSchemaExtension = Select(rules, WalkEvents.EnterSchemaExtension);
    public readonly ValidationRule[] EnterTypeDefinition = Select(rules, WalkEvents.EnterTypeDefinition);
    public readonly ValidationRule[] EnterTypeExtension = Select(rules, WalkEvents.EnterTypeExtension);
    public readonly ValidationRule[] EnterDirectiveDefinition = Select(rules, WalkEvents.EnterDirectiveDefinition);
    public readonly ValidationRule[] EnterDirectiveExtension = Select(rules, WalkEvents.EnterDirectiveExtension);
    public readonly ValidationRule[] EnterFieldDefinition = Select(rules, WalkEvents.EnterFieldDefinition);
    public readonly ValidationRule[] EnterInputValueDefinition = Select(rules, WalkEvents.EnterInputValueDefinition);
    public readonly ValidationRule[] EnterEnumValueDefinition = Select(rules, WalkEvents.EnterEnumValueDefinition);

    private static ValidationRule[] Select(ValidationRule[] rules, WalkEvents wanted) =>
        Array.FindAll(rules, rule => (rule.Events & wanted) != 0);
}
