using System.Collections.Frozen;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Makes a schema of configurations: first an empty type for every name, so that all may refer to all, then their members.
/// </summary>
internal sealed class SchemaAssembler(SchemaDefinition definition, DataLoaderRegistry dataLoaders, bool incremental, bool allowUnknownDirectives)
{
    private readonly Dictionary<string, NamedType> _types = [];
    private readonly List<NamedType> _scalarsInUse = [];
    private readonly BuildErrors _errors = new(definition.Errors);

    public Schema Assemble()
    {
        var schema = new Schema { DataLoaders = dataLoaders };
        var definitions = definition.Types.Where(static t => !IsReserved(t.Name)).ToList();
        var introspection = IntrospectionTypes.Create().Select(Define).ToList();
        var types = CreateTypes(definitions);
        var introspectionTypes = CreateTypes(introspection);
        var members = new MemberAssembler(Resolve, _errors, definition.Middleware);
        foreach (var type in definitions.Concat(introspection))
        {
            Fill(type, _types[type.Name], members);
        }

        schema.Directives = CreateDirectives(members);
        schema.DirectivesByName = schema.Directives.ToFrozenDictionary(static d => d.Name);
        SetMetaFields(schema, members);
        if (!allowUnknownDirectives)
        {
            CheckDirectiveUses(schema);
        }

        SetRootTypes(schema);
        _errors.ThrowIfAny();

        schema.Description = definition.Description;
        schema.AppliedDirectives = [.. definition.AppliedDirectives];
        schema.Origins = [.. definition.Origins];
        schema.Types = [.. types, .. _scalarsInUse, .. introspectionTypes];
        schema.TypesByName = schema.Types.ToFrozenDictionary(static t => t.Name);
        PossibleTypes.Assign(schema.Types);
        return schema;
    }

    // Documents may repeat what every schema has; the standard definitions stand.
    private static bool IsReserved(string name) =>
        IntrospectionTypes.IsIntrospectionType(name) || ScalarTypes.IsSpecified(name);

    private static TypeDefinition Define(TypeConfiguration configuration)
    {
        var type = new TypeDefinition(configuration.Name);
        type.Parts.Add(configuration);
        return type;
    }

    private List<NamedType> CreateTypes(List<TypeDefinition> definitions)
    {
        var types = new List<NamedType>();
        foreach (var type in definitions)
        {
            _errors.CheckParts(type);
            var main = type.Main;
            var shell = CreateType(type, main);
            shell.RuntimeType = type.Parts.Select(static p => p.RuntimeType).FirstOrDefault(static t => t is not null);
            shell.Directives = [.. type.Ordered.SelectMany(static p => p.Directives)];
            shell.Origins = [.. type.Ordered.Where(static p => p.Origin.HasValue).Select(static p => p.Origin!.Value)];
            _types.Add(type.Name, shell);
            types.Add(shell);
        }

        foreach (var scalar in definition.Scalars.Values)
        {
            if (_types.TryAdd(scalar.Name, scalar))
            {
                types.Add(scalar);
            }
        }

        return types;
    }

    private NamedType CreateType(TypeDefinition type, TypeConfiguration main) => main switch
    {
        ObjectTypeConfiguration => new ObjectType(type.Name, type.Description),
        InterfaceTypeConfiguration => new InterfaceType(type.Name, type.Description),
        UnionTypeConfiguration => new UnionType(type.Name, type.Description),
        EnumTypeConfiguration => new EnumType(type.Name, type.Description),
        InputObjectTypeConfiguration => new InputObjectType(type.Name, type.Description),
        ScalarTypeConfiguration => definition.Scalars.TryGetValue(type.Name, out var scalar)
            ? scalar
            : new AnyType(type.Name, type.Description)
            {
                SpecifiedBy = type.Ordered.OfType<ScalarTypeConfiguration>().LastOrDefault(static s => s.SpecifiedBy is not null)?.SpecifiedBy,
            },
        _ => throw new ArgumentException($"{main.GetType().Name} configures no type.", nameof(main)),
    };

    private NamedType? Resolve(string name)
    {
        if (_types.TryGetValue(name, out var type))
        {
            return type;
        }

        if (ScalarTypes.Create(name) is { } scalar)
        {
            _types.Add(name, scalar);
            _scalarsInUse.Add(scalar);
            return scalar;
        }

        return null;
    }

    private static void Fill(TypeDefinition definition, NamedType type, MemberAssembler members)
    {
        switch (type)
        {
            case ObjectType objectType:
                members.Fill(objectType, [.. definition.Ordered.OfType<ObjectTypeConfiguration>()]);
                break;
            case InterfaceType interfaceType:
                members.Fill(interfaceType, [.. definition.Ordered.OfType<InterfaceTypeConfiguration>()]);
                break;
            case UnionType union:
                members.Fill(union, [.. definition.Ordered.OfType<UnionTypeConfiguration>()]);
                break;
            case EnumType enumType:
                members.Fill(enumType, [.. definition.Ordered.OfType<EnumTypeConfiguration>()]);
                break;
            case InputObjectType inputObject:
                members.Fill(inputObject, [.. definition.Ordered.OfType<InputObjectTypeConfiguration>()]);
                break;
        }
    }

    private List<DirectiveType> CreateDirectives(MemberAssembler members)
    {
        var own = definition.Directives.Select(static d => d.Name).ToHashSet();
        var standard = SpecifiedDirectives.Create()
            .Concat(incremental ? SpecifiedDirectives.CreateIncremental() : [])
            .Concat(CostDirectives.AreApplied(definition) ? CostDirectives.Create() : [])
            .Where(d => !own.Contains(d.Name));
        var directives = new List<DirectiveType>();
        foreach (var configuration in definition.Directives.Concat(standard))
        {
            _errors.CheckName(configuration.Name, configuration.Origin);
            if (directives.Exists(d => d.Name == configuration.Name))
            {
                _errors.Add($"There can be only one directive named \"@{configuration.Name}\".", configuration.Origin);
                continue;
            }

            directives.Add(new DirectiveType(configuration.Name, configuration.Description)
            {
                IsRepeatable = configuration.IsRepeatable,
                DeprecationReason = configuration.DeprecationReason ?? ExtendedDeprecation(configuration.Name),
                Locations = configuration.Locations,
                Arguments = members.CreateInputValues($"@{configuration.Name}(", ":)", configuration.Arguments),
                Origin = configuration.Origin,
            });
        }

        return directives;
    }

    private string? ExtendedDeprecation(string directive)
    {
        foreach (var (node, _) in definition.DirectiveExtensions)
        {
            if (node.Name.Value == directive && DirectiveText.Deprecation(node.Directives) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private static void SetMetaFields(Schema schema, MemberAssembler members)
    {
        var configuration = IntrospectionTypes.CreateMetaFields(schema);
        var meta = new ObjectType(configuration.Name, null);
        members.Fill(meta, [configuration]);
        schema.SchemaField = meta.FindField("__schema")!;
        schema.TypeField = meta.FindField("__type")!;
        schema.TypeNameField = meta.FindField("__typename")!;
    }

    private void CheckDirectiveUses(Schema schema)
    {
        foreach (var (name, origin) in definition.DirectiveUses)
        {
            if (schema.FindDirective(name) is null)
            {
                _errors.Add($"Unknown directive \"@{name}\".", origin);
            }
        }
    }

    private void SetRootTypes(Schema schema)
    {
        var declared = new Dictionary<OperationType, NamedType>();
        if (!definition.HasSchemaDefinition)
        {
            foreach (var operation in Enum.GetValues<OperationType>())
            {
                if (_types.TryGetValue(operation.ToString(), out var type))
                {
                    declared[operation] = type;
                }
            }
        }

        foreach (var (operation, (name, origin)) in definition.RootTypes)
        {
            if (Resolve(name) is { } type)
            {
                declared[operation] = type;
            }
            else
            {
                _errors.UnknownType(name, origin);
            }
        }

        schema.DeclaredRootTypes = declared;
        schema.QueryType = declared.GetValueOrDefault(OperationType.Query) as ObjectType;
        schema.MutationType = declared.GetValueOrDefault(OperationType.Mutation) as ObjectType;
        schema.SubscriptionType = declared.GetValueOrDefault(OperationType.Subscription) as ObjectType;
    }
}
