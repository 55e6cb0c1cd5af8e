using System.Text;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Collects what a schema is made of, from generated code (<see cref="AddType"/>), from the schema definition language
/// (<see cref="AddDocument(DocumentNode)"/>) or from both, and builds it.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly SchemaDefinition _definition = new();

    /// <summary>The DataLoaders of the schema; generated code registers here.</summary>
    public DataLoaderRegistry DataLoaders { get; } = new();

    /// <summary>What the schema as a whole is for; a document may say it too.</summary>
    public string? Description
    {
        get => _definition.Description;
        set => _definition.Description = value;
    }

    /// <summary>Whether the schema knows <c>@defer</c> and <c>@stream</c>.</summary>
    public bool EnableIncrementalDelivery { get; set; }

    /// <summary>Whether documents may apply directives that nobody defines, as tools for foreign schemas must bear.</summary>
    public bool AllowUnknownDirectives { get; set; }

    /// <summary>
    /// Adds type system definitions and extensions. A document after the first extends what the earlier ones defined.
    /// </summary>
    public SchemaBuilder AddDocument(DocumentNode document)
    {
        SchemaDocumentReader.Read(document, _definition);
        return this;
    }

    /// <summary>Adds type system definitions and extensions written in the schema definition language.</summary>
    /// <exception cref="SyntaxException">The text is no GraphQL.</exception>
    public SchemaBuilder AddDocument(string sdl) =>
        AddDocument(GraphQLParser.Parse(
            new SourceText(Encoding.UTF8.GetBytes(sdl)),
            new ParserOptions { AllowDirectivesOnDirectiveDefinitions = true }));

    /// <summary>Adds a type, or fields to a type that was already added under the name.</summary>
    public SchemaBuilder AddType(TypeConfiguration type)
    {
        _definition.AddType(type);
        return this;
    }

    /// <summary>Adds a scalar; it replaces one of the name that a document declared.</summary>
    public SchemaBuilder AddScalar(ScalarType scalar)
    {
        _definition.Scalars[scalar.Name] = scalar;
        return this;
    }

    public SchemaBuilder AddDirective(DirectiveConfiguration directive)
    {
        _definition.Directives.Add(directive);
        return this;
    }

    /// <summary>Adds the interface <c>Node</c> and the fields <c>Query.node</c> and <c>Query.nodes</c>.</summary>
    public SchemaBuilder AddGlobalObjectIdentification()
    {
        _definition.AddType(NodeFields.CreateInterface());
        _definition.AddType(NodeFields.CreateQueryFields());
        return this;
    }

    /// <summary>Resolves all references and checks every rule of the specification's section 3.</summary>
    /// <remarks>
    /// That a query type exists is checked when the schema is first executed: tools build schemas without one.
    /// </remarks>
    /// <exception cref="SchemaException">One or more rules are broken; all of them are listed.</exception>
    public Schema Build()
    {
        var schema = BuildUnvalidated();
        var errors = SchemaValidator.Validate(schema);
        var broken = errors.Where(e => e.Message != SchemaValidator.NoQueryType).ToList();
        return broken.Count == 0 ? schema : throw new SchemaException(broken);
    }

    /// <summary>Resolves all references, but leaves open whether the types follow the rules of the specification.</summary>
    /// <exception cref="SchemaException">A reference leads nowhere, or a name is taken twice.</exception>
    internal Schema BuildUnvalidated() =>
        new SchemaAssembler(_definition, DataLoaders, EnableIncrementalDelivery, AllowUnknownDirectives).Assemble();
}
