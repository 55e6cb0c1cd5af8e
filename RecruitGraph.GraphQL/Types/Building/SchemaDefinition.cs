using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>All that a <see cref="SchemaBuilder"/> has collected, in the order of its coming.</summary>
internal sealed class SchemaDefinition
{
    private readonly Dictionary<string, TypeDefinition> _typesByName = [];

    public string? Description { get; set; }

    /// <summary>The types in the order of their first mention.</summary>
    public List<TypeDefinition> Types { get; } = [];

    public Dictionary<string, ScalarType> Scalars { get; } = [];

    public List<DirectiveConfiguration> Directives { get; } = [];

    public List<(DirectiveExtensionNode Node, SyntaxOrigin Origin)> DirectiveExtensions { get; } = [];

    public List<AppliedDirective> AppliedDirectives { get; } = [];

    /// <summary>Middleware of many fields, each with the question which ones.</summary>
    public List<(FieldMiddleware Middleware, Func<Field, bool> IsMeant)> Middleware { get; } = [];

    /// <summary>The root types that a schema definition or extension names.</summary>
    public Dictionary<OperationType, (string Name, SyntaxOrigin Origin)> RootTypes { get; } = [];

    /// <summary>The schema definition, then its extensions.</summary>
    public List<SyntaxOrigin> Origins { get; } = [];

    /// <summary>Whether a document has a schema definition, so that names alone make no root types.</summary>
    public bool HasSchemaDefinition { get; set; }

    /// <summary>Where documents apply which directives, to be looked up once all directives are known.</summary>
    public List<(string Name, SyntaxOrigin Origin)> DirectiveUses { get; } = [];

    /// <summary>Whether code adds anything beside the documents.</summary>
    public bool HasCode =>
        Types.Exists(static t => t.Parts.Exists(static p => p.Origin is null))
        || Directives.Exists(static d => d.Origin is null)
        || Scalars.Count > 0;

    /// <summary>How many documents have been read.</summary>
    public int DocumentCount { get; set; }

    /// <summary>What was wrong with a document by itself.</summary>
    public List<GraphQLError> Errors { get; } = [];

    public void AddType(TypeConfiguration configuration)
    {
        if (!_typesByName.TryGetValue(configuration.Name, out var type))
        {
            type = new TypeDefinition(configuration.Name);
            _typesByName.Add(type.Name, type);
            Types.Add(type);
        }

        type.Parts.Add(configuration);
    }

    public TypeDefinition? FindType(string name) => _typesByName.GetValueOrDefault(name);
}

/// <summary>The configurations of one name, which together make one type.</summary>
internal sealed class TypeDefinition(string name)
{
    public string Name { get; } = name;

    public List<TypeConfiguration> Parts { get; } = [];

    /// <summary>The first part that defines the type, else the first that extends it.</summary>
    public TypeConfiguration Main => Parts.Find(static p => !IsExtension(p)) ?? Parts[0];

    /// <summary>The first description that a part gives.</summary>
    public string? Description => Parts.Select(static p => p.Description).FirstOrDefault(static d => d is not null);

    /// <summary>The parts in the order that counts: the definition, then the extensions.</summary>
    public IEnumerable<TypeConfiguration> Ordered => Parts.OrderBy(static p => IsExtension(p) ? 1 : 0);

    public static bool IsExtension(TypeConfiguration part) => part.Origin?.Node is TypeExtensionNode;
}

/// <summary>A scalar that a document declares.</summary>
internal sealed class ScalarTypeConfiguration(string name) : TypeConfiguration(name)
{
    public string? SpecifiedBy { get; init; }
}
