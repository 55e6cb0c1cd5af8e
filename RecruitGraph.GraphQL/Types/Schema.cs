using RecruitGraph.GraphQL.DataLoaders;
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

    /// <summary>
    /// The object type of a CLR value at a place of an abstract type: by the value's CLR type or, for dictionaries, by
    /// their <c>__typename</c> entry; null when there is none.
    /// </summary>
    public ObjectType? ResolveType(CompositeType abstractType, object value) =>
        throw new NotImplementedException();

    /// <summary>The type that a syntax node refers to, or null when its name is unknown.</summary>
    public GraphQLType? FindType(TypeNode node) => throw new NotImplementedException();

    internal Dictionary<string, NamedType> TypesByName { get; } = [];

    internal Dictionary<string, DirectiveType> DirectivesByName { get; } = [];
}
