using System.Text;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Collects what a schema is made of, from generated code (<see cref="AddType"/>), from the schema definition language
/// (<see cref="AddDocument(DocumentNode)"/>) or from both, and builds it.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly SchemaDefinition _definition = new();
    private readonly List<DocumentNode> _documents = [];
    private bool _hasGlobalObjectIdentification;

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
        _documents.Add(document);
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

    /// <summary>
    /// Puts a middleware around fields: all fields of all object types, or those that are meant. It stands outside of what a field has
    /// of its own. Introspection has no middleware.
    /// </summary>
    /// <param name="middleware">The middleware; what was added first is the outermost.</param>
    /// <param name="isMeant">Which fields; without it all. Asked once for each field, when the schema is built.</param>
    public SchemaBuilder UseField(FieldMiddleware middleware, Func<Field, bool>? isMeant = null)
    {
        _definition.Middleware.Add((middleware, isMeant ?? (static _ => true)));
        return this;
    }

    /// <summary>
    /// Adds the interface <c>Node</c> and the fields <c>Query.node</c> and <c>Query.nodes</c>, once however often it is called.
    /// </summary>
    public SchemaBuilder AddGlobalObjectIdentification()
    {
        if (!_hasGlobalObjectIdentification)
        {
            _hasGlobalObjectIdentification = true;
            AddType(NodeFields.CreateInterface());
            AddType(NodeFields.CreateQueryFields());
        }

        return this;
    }

    /// <summary>Resolves all references and checks every rule of the specification's section 3.</summary>
    /// <remarks>
    /// That a query type exists is checked when the schema is first executed: tools build schemas without one.
    /// </remarks>
    /// <exception cref="SchemaException">One or more rules are broken; all of them are listed.</exception>
    public Schema Build()
    {
        try
        {
            ThrowIfAny(ValidateDocuments());
            var schema = BuildUnvalidated();
            ThrowIfAny([.. SchemaValidator.Validate(schema).Where(static e => e.Message != SchemaValidator.NoQueryType)]);
            var complaints = new List<string>();
            schema.Costs = SchemaCosts.Read(schema, complaints);
            ThrowIfAny([.. complaints.Select(static c => new GraphQLError(c))]);
            return schema;
        }
        catch (GraphQLException exception)
        {
            throw new SchemaException([exception.Error]);
        }
    }

    /// <summary>
    /// What is wrong with the documents as texts. Where code adds to the schema, no document is whole, and the building itself
    /// finds what is missing.
    /// </summary>
    internal IReadOnlyList<GraphQLError> ValidateDocuments()
    {
        if (AllowUnknownDirectives || _documents.Count == 0 || _definition.HasCode)
        {
            return [];
        }

        var errors = SdlValidator.Validate(_documents[0]);
        var earlier = new SchemaBuilder().AddDocument(_documents[0]);
        foreach (var document in _documents.Skip(1))
        {
            if (errors.Count > 0)
            {
                break;
            }

            errors = SdlValidator.Validate(document, earlier.BuildUnvalidated());
            earlier.AddDocument(document);
        }

        return errors;
    }

    /// <summary>Resolves all references, but leaves open whether the types follow the rules of the specification.</summary>
    /// <exception cref="SchemaException">A reference leads nowhere, or a name is taken twice.</exception>
    internal Schema BuildUnvalidated() =>
        new SchemaAssembler(_definition, DataLoaders, EnableIncrementalDelivery, AllowUnknownDirectives).Assemble();

    private static void ThrowIfAny(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }
}
