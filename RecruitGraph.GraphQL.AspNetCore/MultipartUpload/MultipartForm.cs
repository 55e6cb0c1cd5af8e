using System.Security.Cryptography;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>A multipart request that was read: the operations, with references in the place of files, and the files.</summary>
internal sealed class MultipartForm : IDisposable
{
    private readonly Dictionary<string, IFile> _files = new(StringComparer.Ordinal);
    private readonly List<UploadedFile> _owned = [];

    // What no client can guess no client can write into its variables by itself.
    private readonly string _secret = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The operations as JSON.</summary>
    public byte[] Operations { get; set; } = [];

    /// <summary>The files by the keys of their references.</summary>
    public IReadOnlyDictionary<string, IFile> Files => _files;

    /// <summary>What all files have together, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Keeps a file until the request is answered.</summary>
    /// <returns>The key of its references.</returns>
    public string Add(UploadedFile file)
    {
        var key = $"{_secret}-{_owned.Count}";
        _owned.Add(file);
        Length += file.Content.Length;
        _files.Add(key, file);
        return key;
    }

    public void Dispose()
    {
        foreach (var file in _owned)
        {
            file.Dispose();
        }

        _owned.Clear();
    }
}
