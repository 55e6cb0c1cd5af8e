using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <content>Type system definitions and extensions.</content>
internal sealed partial class DocumentWalker
{
    private void WalkTypeSystem(DefinitionNode definition)
    {
        MuteWhenFull();
        _context.IsInTypeSystem = true;
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                foreach (var rule in _rules.EnterSchemaDefinition)
                {
                    rule.EnterSchemaDefinition(_context, schema);
                }

                WalkSchema(schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                foreach (var rule in _rules.EnterSchemaExtension)
                {
                    rule.EnterSchemaExtension(_context, schema);
                }

                WalkSchema(schema.Directives, schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                foreach (var rule in _rules.EnterDirectiveDefinition)
                {
                    rule.EnterDirectiveDefinition(_context, directive);
                }

                WalkInputValues(directive.Arguments, "ARGUMENT_DEFINITION");
                WalkDirectives(directive.Directives, "DIRECTIVE_DEFINITION");
                break;
            case DirectiveExtensionNode directive:
                foreach (var rule in _rules.EnterDirectiveExtension)
                {
                    rule.EnterDirectiveExtension(_context, directive);
                }

                WalkDirectives(directive.Directives, "DIRECTIVE_DEFINITION");
                break;
            case TypeDefinitionNode type:
                foreach (var rule in _rules.EnterTypeDefinition)
                {
                    rule.EnterTypeDefinition(_context, type);
                }

                WalkTypeDefinition(type);
                break;
            case TypeExtensionNode type:
                foreach (var rule in _rules.EnterTypeExtension)
                {
                    rule.EnterTypeExtension(_context, type);
                }

                WalkTypeExtension(type);
                break;
        }

        _context.IsInTypeSystem = false;
    }

    private void WalkSchema(ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        WalkDirectives(directives, "SCHEMA");
        foreach (var operationType in operationTypes)
        {
            WalkNamedType(operationType.Type);
        }
    }

    private void WalkTypeDefinition(TypeDefinitionNode definition)
    {
        switch (definition)
        {
            case ScalarTypeDefinitionNode:
                WalkDirectives(definition.Directives, "SCALAR");
                break;
            case ObjectTypeDefinitionNode type:
                WalkFieldsType(type.Interfaces, type.Directives, "OBJECT", type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WalkFieldsType(type.Interfaces, type.Directives, "INTERFACE", type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WalkUnion(type.Directives, type.Types);
                break;
            case EnumTypeDefinitionNode type:
                WalkEnum(type.Directives, type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WalkDirectives(type.Directives, "INPUT_OBJECT");
                WalkInputValues(type.Fields, "INPUT_FIELD_DEFINITION");
                break;
        }
    }

    private void WalkTypeExtension(TypeExtensionNode extension)
    {
        switch (extension)
        {
            case ScalarTypeExtensionNode:
                WalkDirectives(extension.Directives, "SCALAR");
                break;
            case ObjectTypeExtensionNode type:
                WalkFieldsType(type.Interfaces, type.Directives, "OBJECT", type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WalkFieldsType(type.Interfaces, type.Directives, "INTERFACE", type.Fields);
                break;
            case UnionTypeExtensionNode type:
                WalkUnion(type.Directives, type.Types);
                break;
            case EnumTypeExtensionNode type:
                WalkEnum(type.Directives, type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                WalkDirectives(type.Directives, "INPUT_OBJECT");
                WalkInputValues(type.Fields, "INPUT_FIELD_DEFINITION");
                break;
        }
    }

    private void WalkFieldsType(
        ImmutableArray<NamedTypeNode> interfaces,
        ImmutableArray<DirectiveNode> directives,
        string location,
        ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var implemented in interfaces)
        {
            WalkNamedType(implemented);
        }

        WalkDirectives(directives, location);
        foreach (var field in fields)
        {
            foreach (var rule in _rules.EnterFieldDefinition)
            {
                rule.EnterFieldDefinition(_context, field);
            }

            WalkInputValues(field.Arguments, "ARGUMENT_DEFINITION");
            WalkType(field.Type);
            WalkDirectives(field.Directives, "FIELD_DEFINITION");
        }
    }

    private void WalkUnion(ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> types)
    {
        WalkDirectives(directives, "UNION");
        foreach (var type in types)
        {
            WalkNamedType(type);
        }
    }

    private void WalkEnum(ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValueDefinitionNode> values)
    {
        WalkDirectives(directives, "ENUM");
        foreach (var value in values)
        {
            foreach (var rule in _rules.EnterEnumValueDefinition)
            {
                rule.EnterEnumValueDefinition(_context, value);
            }

            WalkDirectives(value.Directives, "ENUM_VALUE");
        }
    }

    private void WalkInputValues(ImmutableArray<InputValueDefinitionNode> values, string location)
    {
        foreach (var value in values)
        {
            foreach (var rule in _rules.EnterInputValueDefinition)
            {
                rule.EnterInputValueDefinition(_context, value);
            }

            WalkType(value.Type);
            if (value.DefaultValue is not null)
            {
                WalkWholeValue(value.DefaultValue);
            }

            WalkDirectives(value.Directives, location);
        }
    }
}
