using System.Collections.Frozen;
using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>A schema that is complete and never changes. Specification, section 3.3.</summary>
public sealed class Schema
{
    internal Schema()
    {
    }

    public string? Description { get; internal set; }

    /// <summary>The root types; a schema built from SDL for tools only may lack the query type.</summary>
    public ObjectType? QueryType { get; internal set; }

    public ObjectType? MutationType { get; internal set; }

    public ObjectType? SubscriptionType { get; internal set; }

    /// <summary>All named types, in definition order, those of introspection and the built-in scalars in use included.</summary>
    public IReadOnlyList<NamedType> Types { get; internal set; } = [];

    public IReadOnlyList<DirectiveType> Directives { get; internal set; } = [];

    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];

    /// <summary>The DataLoaders that resolvers may ask for.</summary>
    public DataLoaderRegistry DataLoaders { get; internal set; } = new();

    /// <summary>The meta-field <c>__typename</c>, which every object type, interface and union has.</summary>
    public Field TypeNameField { get; internal set; } = null!;

    /// <summary>The meta-field <c>__schema</c> of the query type.</summary>
    public Field SchemaField { get; internal set; } = null!;

    /// <summary>The meta-field <c>__type(name:)</c> of the query type.</summary>
    public Field TypeField { get; internal set; } = null!;

    /// <summary>The root type of an operation kind, or null.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The type of a name, or null.</summary>
    public NamedType? FindType(string name) => TypesByName.GetValueOrDefault(name);

    /// <summary>The directive of a name, or null.</summary>
    public DirectiveType? FindDirective(string name) => DirectivesByName.GetValueOrDefault(name);

    /// <summary>Whether operations may use <c>@defer</c> and <c>@stream</c>.</summary>
    public bool SupportsIncrementalDelivery =>
        FindDirective(IncrementalDirectives.Defer) is not null || FindDirective(IncrementalDirectives.Stream) is not null;

    /// <summary>The field that a selection names on a type, meta-fields included; null when there is none.</summary>
    public Field? FindField(CompositeType type, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            switch (name)
            {
                case "__typename":
                    return TypeNameField;
                case "__schema" when type == QueryType:
                    return SchemaField;
                case "__type" when type == QueryType:
                    return TypeField;
            }
        }

        return type is FieldsType fields ? fields.FindField(name) : null;
    }

    /// <summary>
    /// The object type of a CLR value at a place of an abstract type: by the value's CLR type or, for dictionaries, by
    /// their <c>__typename</c> entry; null when there is none.
    /// </summary>
    public ObjectType? ResolveType(CompositeType abstractType, object value)
    {
        if (abstractType is ObjectType objectType)
        {
            return objectType;
        }

        switch (value)
        {
            case JsonElement { ValueKind: JsonValueKind.Object } json:
                return json.TryGetProperty("__typename", out var property) && property.ValueKind == JsonValueKind.String
                    ? abstractType.RuntimeTypes.Find(property.GetString()!)
                    : null;
            case IReadOnlyDictionary<string, object?> dictionary:
                return dictionary.TryGetValue("__typename", out var entry) && entry is string name
                    ? abstractType.RuntimeTypes.Find(name)
                    : null;
            default:
                return abstractType.RuntimeTypes.Find(value.GetType());
        }
    }

    /// <summary>The type that a syntax node refers to, or null when its name is unknown.</summary>
    /// <remarks>
    /// Wrappers that no part of the schema uses are made afresh and not kept, so that documents cannot fill the memory.
    /// </remarks>
    public GraphQLType? FindType(TypeNode node)
    {
        StackGuard.Check();
        switch (node)
        {
            case NamedTypeNode named:
                return FindType(named.Name.Value);
            case ListTypeNode list:
                return FindType(list.Type) is { } element ? element.InternedList ?? new ListType(element) : null;
            case NonNullTypeNode nonNull:
                return FindType(nonNull.Type) is { } nullable
                    ? nullable.InternedNonNull ?? new NonNullType(nullable)
                    : null;
            default:
                throw new ArgumentException($"{node.Kind} is no type reference.", nameof(node));
        }
    }

    /// <summary>
    /// Whether values of one type may stand where another is asked for: the same type, a possible type or implementing
    /// interface, or either behind fewer nulls. Specification, section 3.6.1, IsValidImplementationFieldType.
    /// </summary>
    public static bool IsSubtype(GraphQLType type, GraphQLType superType)
    {
        while (true)
        {
            if (ReferenceEquals(type, superType))
            {
                return true;
            }

            if (superType is NonNullType nonNullSuper)
            {
                if (type is not NonNullType nonNull)
                {
                    return false;
                }

                (type, superType) = (nonNull.Nullable, nonNullSuper.Nullable);
            }
            else if (type is NonNullType nonNull)
            {
                type = nonNull.Nullable;
            }
            else if (superType is ListType listSuper && type is ListType list)
            {
                (type, superType) = (list.ElementType, listSuper.ElementType);
            }
            else
            {
                return superType switch
                {
                    UnionType union => union.DeclaredTypes.Contains(type),
                    InterfaceType => type is FieldsType fields && fields.DeclaredInterfaces.Contains(superType),
                    _ => false,
                };
            }
        }
    }

    /// <summary>What the schema's elements cost; what is wrong with its directives counts as absent.</summary>
    internal SchemaCosts Costs
    {
        get => field ??= SchemaCosts.Read(this, []);
        set;
    }

    /// <summary>The root types as declared, which in a schema not yet validated may be no object types.</summary>
    internal IReadOnlyDictionary<OperationType, NamedType> DeclaredRootTypes { get; set; } =
        FrozenDictionary<OperationType, NamedType>.Empty;

    /// <summary>Where the schema itself was defined and extended.</summary>
    internal IReadOnlyList<SyntaxOrigin> Origins { get; set; } = [];

    internal FrozenDictionary<string, NamedType> TypesByName { get; set; } = FrozenDictionary<string, NamedType>.Empty;

    internal FrozenDictionary<string, DirectiveType> DirectivesByName { get; set; } =
        FrozenDictionary<string, DirectiveType>.Empty;
}
