using RecruitGraph.GraphQL.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives a GraphQL server documents of its own.</summary>
public static class PersistedDocumentsBuilderExtensions
{
    /// <summary>
    /// Runs the documents of a folder, a file <c>{id}.graphql</c> each, when a request names one; the same as
    /// <see cref="GraphQLPersistedDocumentsOptions.Folder"/>.
    /// </summary>
    public static IGraphQLServerBuilder AddFileSystemOperationDocumentStorage(this IGraphQLServerBuilder builder, string folder) =>
        builder.ModifyOptions(options => options.PersistedDocuments.Folder = folder);

    /// <summary>
    /// Runs nothing but those documents; the same as <see cref="GraphQLPersistedDocumentsOptions.OnlyAllowPersistedDocuments"/>.
    /// </summary>
    public static IGraphQLServerBuilder UsePersistedOperationPipeline(this IGraphQLServerBuilder builder) =>
        builder.ModifyOptions(static options => options.PersistedDocuments.OnlyAllowPersistedDocuments = true);
}
