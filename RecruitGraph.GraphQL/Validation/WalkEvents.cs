namespace RecruitGraph.GraphQL.Validation;

/// <summary>The events of a walk, named as the methods of <see cref="ValidationRule"/>.</summary>
[Flags]
public enum WalkEvents
{
    None = 0,
    EnterDocument = 1 << 0,
    LeaveDocument = 1 << 1,
    Complete = 1 << 2,
    EnterOperation = 1 << 3,
    LeaveOperation = 1 << 4,
    EnterFragmentDefinition = 1 << 5,
    EnterVariableDefinition = 1 << 6,
    EnterField = 1 << 7,
    LeaveField = 1 << 8,
    EnterFragmentSpread = 1 << 9,
    LeaveFragmentSpread = 1 << 10,
    EnterInlineFragment = 1 << 11,
    EnterDirective = 1 << 12,
    LeaveDirective = 1 << 13,
    EnterArgument = 1 << 14,
    EnterFragmentArgument = 1 << 15,
    EnterValue = 1 << 16,
    EnterObjectValue = 1 << 17,
    EnterObjectField = 1 << 18,
    EnterEnumValue = 1 << 19,
    EnterNamedType = 1 << 20,
    EnterSchemaDefinition = 1 << 21,
    EnterSchemaExtension = 1 << 22,
    EnterTypeDefinition = 1 << 23,
    EnterTypeExtension = 1 << 24,
    EnterDirectiveDefinition = 1 << 25,
    EnterDirectiveExtension = 1 << 26,
    EnterFieldDefinition = 1 << 27,
    EnterInputValueDefinition = 1 << 28,
    EnterEnumValueDefinition = 1 << 29,
}
