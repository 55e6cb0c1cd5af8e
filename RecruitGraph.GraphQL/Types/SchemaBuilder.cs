using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Collects what a schema is made of, from generated code (<see cref="AddType"/>), from the schema definition language
/// (<see cref="AddDocument(DocumentNode)"/>) or from both, and builds it.
/// </summary>
public sealed class SchemaBuilder
{
    /// <summary>The DataLoaders of the schema; generated code registers here.</summary>
    public DataLoaderRegistry DataLoaders { get; } = new();

    /// <summary>Adds type system definitions and extensions.</summary>
    public SchemaBuilder AddDocument(DocumentNode document) => throw new NotImplementedException();

    /// <summary>Adds type system definitions and extensions written in the schema definition language.</summary>
    /// <exception cref="SyntaxException">The text is no GraphQL.</exception>
    public SchemaBuilder AddDocument(string sdl) => throw new NotImplementedException();

    /// <summary>Adds a type, or fields to a type that was already added under the name.</summary>
    public SchemaBuilder AddType(TypeConfiguration type) => throw new NotImplementedException();

    /// <summary>Adds a scalar; it replaces one of the name that a document declared.</summary>
    public SchemaBuilder AddScalar(ScalarType scalar) => throw new NotImplementedException();

    public SchemaBuilder AddDirective(DirectiveConfiguration directive) => throw new NotImplementedException();

    /// <summary>Adds the interface <c>Node</c> and the fields <c>Query.node</c> and <c>Query.nodes</c>.</summary>
    public SchemaBuilder AddGlobalObjectIdentification() => throw new NotImplementedException();

    /// <summary>Resolves all references and checks every rule of the specification's section 3.</summary>
    /// <exception cref="SchemaException">One or more rules are broken; all of them are listed.</exception>
    public Schema Build() => throw new NotImplementedException();
}
