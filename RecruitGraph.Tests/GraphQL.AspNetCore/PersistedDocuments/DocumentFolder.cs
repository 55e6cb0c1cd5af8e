using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.PersistedDocuments;

/// <summary>A folder of trusted documents that a test fills.</summary>
internal sealed class DocumentFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents-");

    public string Path => _folder.FullName;

    public DocumentFolder Add(string id, string document)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, $"{id}.graphql"), document);
        return this;
    }

    public Task<GraphQLTestServer> StartAsync(Action<GraphQLPersistedDocumentsOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(builder => builder
            .AddFileSystemOperationDocumentStorage(Path)
            .ModifyOptions(options => configure?.Invoke(options.PersistedDocuments)));

    public void Dispose() => _folder.Delete(recursive: true);
}
