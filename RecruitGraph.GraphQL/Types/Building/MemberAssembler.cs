using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Text;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Gives types their fields, values, members and interfaces.</summary>
internal sealed class MemberAssembler(
    Func<string, NamedType?> find,
    BuildErrors errors,
    IReadOnlyList<(FieldMiddleware Middleware, Func<Field, bool> IsMeant)> middleware)
{
    public void Fill(ObjectType type, IReadOnlyList<ObjectTypeConfiguration> parts)
    {
        type.Authorization = [.. parts.SelectMany(static p => p.Authorization).Distinct()];
        type.NodeResolver = parts.Select(static p => p.NodeResolver).FirstOrDefault(static r => r is not null);
        SetInterfaces(type, parts.SelectMany(static p => p.Interfaces));
        SetFields(type, parts.SelectMany(static p => p.Fields));
    }

    public void Fill(InterfaceType type, IReadOnlyList<InterfaceTypeConfiguration> parts)
    {
        SetInterfaces(type, parts.SelectMany(static p => p.Interfaces));
        SetFields(type, parts.SelectMany(static p => p.Fields));
    }

    public void Fill(UnionType type, IReadOnlyList<UnionTypeConfiguration> parts) =>
        type.DeclaredTypes = ResolveAll(parts.SelectMany(static p => p.Types), type);

    public void Fill(EnumType type, IReadOnlyList<EnumTypeConfiguration> parts)
    {
        var values = new Dictionary<string, EnumValue>();
        var byRuntimeValue = new Dictionary<object, EnumValue>();
        foreach (var configuration in parts.SelectMany(static p => p.Values))
        {
            errors.CheckName(configuration.Name, configuration.Origin);
            var value = new EnumValue(configuration.Name, configuration.Description, configuration.RuntimeValue)
            {
                DeprecationReason = configuration.DeprecationReason,
                Directives = configuration.Directives,
                Origin = configuration.Origin,
            };
            if (values.TryAdd(value.Name, value))
            {
                byRuntimeValue.TryAdd(value.RuntimeValue, value);
            }
            else
            {
                errors.Duplicate("Enum value", $"{type.Name}.{value.Name}", values[value.Name].Origin, value.Origin);
            }
        }

        type.Values = [.. values.Values];
        type.ValuesByName = values.ToFrozenDictionary();
        type.ValuesByRuntimeValue = byRuntimeValue.ToFrozenDictionary();
    }

    public void Fill(InputObjectType type, IReadOnlyList<InputObjectTypeConfiguration> parts)
    {
        type.IsOneOf = parts.Any(static p => p.IsOneOf);
        type.Create = parts.Select(static p => p.Create).FirstOrDefault(static c => c is not null);
        type.Fields = CreateInputValues($"{type.Name}.", string.Empty, parts.SelectMany(static p => p.Fields));
        type.FieldsByName = type.Fields.ToFrozenDictionary(static f => f.Name);
        type.Constraints = InputConstraint.Create(parts.SelectMany(static p => p.Constraints));
        type.HasConstraints = type.Constraints.Length > 0
            || type.Fields.Any(static f => f.Constraints.Length > 0)
            || (type.RuntimeType?.IsAssignableTo(typeof(IValidatableObject)) ?? false);
    }

    /// <summary>Arguments or input fields; the coordinates have their names between two texts.</summary>
    public List<InputValue> CreateInputValues(
        string coordinateStart, string coordinateEnd, IEnumerable<InputValueConfiguration> configurations)
    {
        var values = new List<InputValue>();
        foreach (var configuration in configurations)
        {
            var coordinate = $"{coordinateStart}{configuration.Name}{coordinateEnd}";
            errors.CheckName(configuration.Name, configuration.Origin);
            if (values.Find(v => v.Name == configuration.Name) is { } first)
            {
                errors.Duplicate(coordinateEnd.Length == 0 ? "Field" : "Argument", coordinate, first.Origin, configuration.Origin);
                continue;
            }

            if (Resolve(configuration.Type, configuration.Origin, coordinate) is { } type)
            {
                values.Add(new InputValue(configuration.Name, configuration.Description, coordinate)
                {
                    Type = type,
                    DefaultValue = ReadDefault(configuration, coordinate),
                    DeprecationReason = configuration.DeprecationReason,
                    Directives = configuration.Directives,
                    Convert = configuration.Convert,
                    Constraints = InputConstraint.Create(configuration.Constraints),
                    Origin = configuration.Origin,
                });
            }
        }

        return values;
    }

    private void SetFields(FieldsType type, IEnumerable<FieldConfiguration> configurations)
    {
        var fields = new Dictionary<string, Field>();
        foreach (var configuration in configurations)
        {
            errors.CheckName(configuration.Name, configuration.Origin);
            if (fields.TryGetValue(configuration.Name, out var first))
            {
                errors.Duplicate("Field", first.Coordinate, first.Origin, configuration.Origin);
            }
            else if (CreateField(type, configuration) is { } field)
            {
                fields.Add(field.Name, field);
            }
        }

        type.Fields = [.. fields.Values];
        type.FieldsByName = fields.ToFrozenDictionary();
    }

    private Field? CreateField(FieldsType declaringType, FieldConfiguration configuration)
    {
        var coordinate = $"{declaringType.Name}.{configuration.Name}";
        if (Resolve(configuration.Type, configuration.Origin, coordinate) is not { } type)
        {
            return null;
        }

        var field = new Field(configuration.Name, configuration.Description, declaringType)
        {
            Type = type,
            Arguments = CreateInputValues($"{coordinate}(", ":)", configuration.Arguments),
            DeprecationReason = configuration.DeprecationReason,
            Directives = configuration.Directives,
            Authorization = Authorization(declaringType, configuration),
            WriteLeaf = configuration.WriteLeaf,
            Resolve = configuration.Resolve,
            ResolveAsync = configuration.ResolveAsync,
            Subscribe = configuration.Subscribe,
            ToPayload = configuration.ToPayload,
            Origin = configuration.Origin,
        };
        if (declaringType is ObjectType && field is { WriteLeaf: null, Resolve: null, ResolveAsync: null })
        {
            field.Resolve = DefaultResolver.Create(field.Name);
            field.ReadsMember = true;
        }

        if (declaringType is ObjectType && !IsIntrospection(declaringType.Name) && !IsIntrospection(field.Name))
        {
            FieldPipeline.Apply(
                field, [.. middleware.Where(m => m.IsMeant(field)).Select(static m => m.Middleware), .. configuration.Middleware]);
        }

        return field;
    }

    private static bool IsIntrospection(string name) => name.StartsWith("__", StringComparison.Ordinal);

    private static AuthorizeRequirement[] Authorization(FieldsType declaringType, FieldConfiguration configuration) =>
        configuration.AllowAnonymous ? []
        : declaringType is ObjectType type ? [.. type.Authorization.Concat(configuration.Authorization).Distinct()]
        : [.. configuration.Authorization];

    private void SetInterfaces(FieldsType type, IEnumerable<string> names)
    {
        // A document must list the interfaces of interfaces, which validation checks; code need not repeat itself.
        type.DeclaredInterfaces = ResolveAll(type.Origins.Count > 0 ? names : names.Distinct(), type);
        type.Interfaces = [.. type.DeclaredInterfaces.OfType<InterfaceType>().Distinct()];
    }

    private List<NamedType> ResolveAll(IEnumerable<string> names, NamedType owner)
    {
        var types = new List<NamedType>();
        foreach (var name in names)
        {
            if (find(name) is { } type)
            {
                types.Add(type);
            }
            else
            {
                errors.UnknownType(name, owner.Origins.Count > 0 ? owner.Origins[0] : null);
            }
        }

        return types;
    }

    private GraphQLType? Resolve(string reference, SyntaxOrigin? origin, string coordinate)
    {
        string? unknown = null;
        try
        {
            var type = TypeReference.Resolve(reference, name => find(unknown = name));
            if (type is null)
            {
                errors.UnknownType(unknown!, origin);
            }

            return type;
        }
        catch (FormatException malformed)
        {
            errors.Add($"{coordinate}: {malformed.Message}", origin);
            return null;
        }
    }

    private ValueNode? ReadDefault(InputValueConfiguration configuration, string coordinate)
    {
        if (configuration.DefaultValue is null)
        {
            return configuration.DefaultValueNode;
        }

        try
        {
            return GraphQLParser.ParseConstValue(new SourceText(Encoding.UTF8.GetBytes(configuration.DefaultValue)));
        }
        catch (SyntaxException broken)
        {
            errors.Add($"{coordinate} has no valid literal as its default value, {configuration.DefaultValue}: {broken.Message}");
            return null;
        }
    }
}
