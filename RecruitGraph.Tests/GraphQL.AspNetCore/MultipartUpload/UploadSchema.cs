using System.Security.Cryptography;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.MultipartUpload;

/// <summary>Mutations that tell of the files they get.</summary>
internal static class UploadSchema
{
    /// <summary>A server whose limits are small: 4 KiB a file, 6 KiB in all, 2 files, more than 100 bytes on disk.</summary>
    public static Task<GraphQLTestServer> StartAsync(string folder) => GraphQLTestServer.StartAsync(builder => builder
        .ConfigureSchema(Configure)
        .ModifyOptions(options =>
        {
            options.Http.MaxRequestSize = 2 * 1024;
            options.MultipartUpload.MaxFileSize = 4 * 1024;
            options.MultipartUpload.MaxTotalSize = 6 * 1024;
            options.MultipartUpload.MaxFiles = 2;
            options.MultipartUpload.MemoryThreshold = 100;
            options.MultipartUpload.TemporaryFolder = folder;
        }));

    private static void Configure(SchemaBuilder schema)
    {
        schema.AddType(new InputObjectTypeConfiguration("FilesInput") { Fields = [new("files", "[Upload!]!")] });
        schema.AddType(new ObjectTypeConfiguration("Mutation")
        {
            Fields =
            [
                new("upload", "String!") { Arguments = [new("file", "Upload!")], ResolveAsync = static (in c) => Describe(c.Argument<IFile>(0)) },
                new("uploadMany", "[String!]!")
                {
                    Arguments = [new("input", "FilesInput!")],
                    Resolve = static (in c) =>
                        ((object?[])c.Argument<Dictionary<string, object?>>(0)["files"]!).Select(static file => ((IFile)file!).Name).ToArray(),
                },
                new("uploadAndFail", "String")
                {
                    Arguments = [new("file", "Upload!")],
                    Resolve = static (in c) => throw new InvalidOperationException(c.Argument<IFile>(0).Name),
                },
            ],
        });
    }

    private static ResolverResult Describe(IFile file) => ResolverResult.From(DescribeAsync(file));

    private static async Task<string> DescribeAsync(IFile file)
    {
        await using var content = file.OpenReadStream();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
        var place = ((UploadedFile)file).Content.IsOnDisk ? "disk" : "memory";
        return $"{file.Name} {file.ContentType} {file.Length} {place} {hash}";
    }
}
