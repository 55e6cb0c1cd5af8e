using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Reads type system definitions and extensions into configurations. Specification, section 3.1.</summary>
internal sealed class SchemaDocumentReader
{
    private readonly SchemaDefinition _target;
    private readonly SourceText? _source;

    private SchemaDocumentReader(SchemaDefinition target, SourceText? source)
    {
        _target = target;
        _source = source;
    }

    public static void Read(DocumentNode document, SchemaDefinition target)
    {
        var reader = new SchemaDocumentReader(target, document.Source);
        foreach (var definition in document.Definitions)
        {
            reader.Read(definition);
        }

        target.DocumentCount++;
    }

    private void Read(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                _target.HasSchemaDefinition = true;
                _target.Description = schema.Description?.Value ?? _target.Description;
                _target.Origins.Insert(0, Origin(schema));
                ReadRootTypes(schema.OperationTypes);
                _target.AppliedDirectives.AddRange(Applied(schema.Directives));
                break;
            case SchemaExtensionNode extension:
                _target.Origins.Add(Origin(extension));
                ReadRootTypes(extension.OperationTypes);
                _target.AppliedDirectives.AddRange(Applied(extension.Directives));
                break;
            case TypeDefinitionNode type:
                _target.AddType(ReadType(type));
                break;
            case TypeExtensionNode extension:
                _target.AddType(ReadExtension(extension));
                break;
            case DirectiveDefinitionNode directive:
                ReadDirective(directive);
                break;
            case DirectiveExtensionNode extension:
                _target.DirectiveExtensions.Add((extension, Origin(extension)));
                break;
        }
    }

    private TypeConfiguration ReadType(TypeDefinitionNode node)
    {
        var (name, description, directives, origin) =
            (node.Name.Value, node.Description?.Value, Applied(node.Directives), Origin(node));
        return node switch
        {
            ScalarTypeDefinitionNode => new ScalarTypeConfiguration(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                SpecifiedBy = DirectiveText.SpecifiedBy(node.Directives),
            },
            ObjectTypeDefinitionNode type => new ObjectTypeConfiguration(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                Interfaces = Names(type.Interfaces),
                Fields = Fields(type.Fields),
            },
            InterfaceTypeDefinitionNode type => new InterfaceTypeConfiguration(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                Interfaces = Names(type.Interfaces),
                Fields = Fields(type.Fields),
            },
            UnionTypeDefinitionNode type => new UnionTypeConfiguration(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                Types = Names(type.Types),
            },
            EnumTypeDefinitionNode type => new EnumTypeConfiguration(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                Values = EnumValues(type.Values),
            },
            InputObjectTypeDefinitionNode type => new InputObjectTypeConfiguration(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                Fields = InputValues(type.Fields),
                IsOneOf = DirectiveText.Find(node.Directives, "oneOf") is not null,
            },
            _ => throw new ArgumentException($"{node.Kind} defines no type.", nameof(node)),
        };
    }

    private TypeConfiguration ReadExtension(TypeExtensionNode node)
    {
        var (name, directives, origin) = (node.Name.Value, Applied(node.Directives), Origin(node));
        return node switch
        {
            ScalarTypeExtensionNode => new ScalarTypeConfiguration(name)
            {
                Directives = directives,
                Origin = origin,
                SpecifiedBy = DirectiveText.SpecifiedBy(node.Directives),
            },
            ObjectTypeExtensionNode type => new ObjectTypeConfiguration(name)
            {
                Directives = directives,
                Origin = origin,
                Interfaces = Names(type.Interfaces),
                Fields = Fields(type.Fields),
            },
            InterfaceTypeExtensionNode type => new InterfaceTypeConfiguration(name)
            {
                Directives = directives,
                Origin = origin,
                Interfaces = Names(type.Interfaces),
                Fields = Fields(type.Fields),
            },
            UnionTypeExtensionNode type => new UnionTypeConfiguration(name)
            {
                Directives = directives,
                Origin = origin,
                Types = Names(type.Types),
            },
            EnumTypeExtensionNode type => new EnumTypeConfiguration(name)
            {
                Directives = directives,
                Origin = origin,
                Values = EnumValues(type.Values),
            },
            InputObjectTypeExtensionNode type => new InputObjectTypeConfiguration(name)
            {
                Directives = directives,
                Origin = origin,
                Fields = InputValues(type.Fields),
            },
            _ => throw new ArgumentException($"{node.Kind} extends no type.", nameof(node)),
        };
    }

    private void ReadDirective(DirectiveDefinitionNode node)
    {
        var name = node.Name.Value;
        if (_target.DocumentCount > 0
            && (SpecifiedDirectives.IsSpecified(name) || _target.Directives.Exists(d => d.Name == name)))
        {
            _target.Errors.Add(SyntaxOrigin.Error(
                $"Directive \"@{name}\" already exists in the schema. It cannot be redefined.", Origin(node.Name)));
            return;
        }

        _target.Directives.Add(new DirectiveConfiguration(name)
        {
            Description = node.Description?.Value,
            IsRepeatable = node.Repeatable,
            DeprecationReason = DirectiveText.Deprecation(node.Directives),
            Locations = [.. node.Locations.Select(static l => l.Value)],
            Arguments = InputValues(node.Arguments),
            Origin = Origin(node),
        });
        Applied(node.Directives);
    }

    private void ReadRootTypes(ImmutableArray<OperationTypeDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            _target.RootTypes[node.Operation] = (node.Type.Name.Value, Origin(node.Type));
        }
    }

    private List<FieldConfiguration> Fields(ImmutableArray<FieldDefinitionNode> nodes) =>
    [
        .. nodes.Select(node => new FieldConfiguration(node.Name.Value, TypeReference.Print(node.Type))
        {
            Description = node.Description?.Value,
            DeprecationReason = DirectiveText.Deprecation(node.Directives),
            Arguments = InputValues(node.Arguments),
            Directives = Applied(node.Directives),
            Origin = Origin(node),
        }),
    ];

    private List<InputValueConfiguration> InputValues(ImmutableArray<InputValueDefinitionNode> nodes) =>
    [
        .. nodes.Select(node => new InputValueConfiguration(node.Name.Value, TypeReference.Print(node.Type))
        {
            Description = node.Description?.Value,
            DeprecationReason = DirectiveText.Deprecation(node.Directives),
            DefaultValueNode = node.DefaultValue,
            Directives = Applied(node.Directives),
            Origin = Origin(node),
        }),
    ];

    private List<EnumValueConfiguration> EnumValues(ImmutableArray<EnumValueDefinitionNode> nodes) =>
    [
        .. nodes.Select(node => new EnumValueConfiguration(node.Name.Value, node.Name.Value)
        {
            Description = node.Description?.Value,
            DeprecationReason = DirectiveText.Deprecation(node.Directives),
            Directives = Applied(node.Directives),
            Origin = Origin(node),
        }),
    ];

    private List<AppliedDirective> Applied(ImmutableArray<DirectiveNode> nodes)
    {
        foreach (var node in nodes)
        {
            _target.DirectiveUses.Add((node.Name.Value, Origin(node)));
        }

        return DirectiveText.Applied(nodes);
    }

    private SyntaxOrigin Origin(SyntaxNode node) => new(node, _source);

    private static List<string> Names(ImmutableArray<NamedTypeNode> nodes) => [.. nodes.Select(static n => n.Name.Value)];
}
