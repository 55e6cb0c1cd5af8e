using System.Text;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>Takes files in: what they are, and whether there is room for them.</summary>
public sealed class ResumeFileUploads(RecruitContext context, ResumeFilePolicy policy)
{
    private const int BufferSize = 64 * 1024;
    private const string Nameless = "resume";

    /// <summary>Reads a file, and no more of it than is allowed.</summary>
    /// <exception cref="OutOfRangeException">It is empty or too large.</exception>
    /// <exception cref="UnsupportedResumeFileException">It is of no kind that is taken.</exception>
    internal static async Task<(string Name, ResumeFileType Type, byte[] Content)> ReadAsync(IFile file, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var buffer = new byte[BufferSize];
        await using var source = file.OpenReadStream();
        int read;
        while (content.Length <= ResumeFile.MaxSize && (read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            content.Write(buffer, 0, read);
        }

        if (content.Length is 0 or > ResumeFile.MaxSize)
        {
            throw new OutOfRangeException("size of the file in bytes", file.Length ?? content.Length, 1, ResumeFile.MaxSize);
        }

        var bytes = content.ToArray();
        return (NameOf(file), ResumeFileTypes.Detect(bytes) ?? throw new UnsupportedResumeFileException(), bytes);
    }

    /// <summary>Refuses one more file of a user where there are as many as may be; his row is locked, so that of many at once none is overlooked.</summary>
    /// <exception cref="TooManyResumeFilesException">There are.</exception>
    internal async Task EnsureRoomAsync(long ownerId, CancellationToken cancellationToken) =>
        EnsureRoom(await context.ResumeFiles.CountAsync(file => file.OwnerId == ownerId, cancellationToken), policy.MaxFilesOfOwner);

    /// <summary>Refuses one more file that waits to be claimed where there are as many as may be; in the transaction in which it is saved.</summary>
    /// <param name="network">From where it comes, where that is known.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="TooManyResumeFilesException">There are, of this client or of all.</exception>
    internal async Task EnsureRoomAsync(string? network, CancellationToken cancellationToken)
    {
        if (network is not null)
        {
            EnsureRoom(await context.CountUnclaimedFilesAsync(network, cancellationToken), policy.MaxUnclaimedFilesOfClient);
        }

        EnsureRoom(await context.CountUnclaimedFilesAsync(cancellationToken), policy.MaxUnclaimedFiles);
    }

    private static void EnsureRoom(int present, int most)
    {
        if (present >= most)
        {
            throw new TooManyResumeFilesException(present + 1, most);
        }
    }

    /// <summary>The client's name for it without what no database takes and nobody sees: control and format characters, halves of surrogate pairs.</summary>
    private static string NameOf(IFile file)
    {
        var name = new StringBuilder();
        foreach (var rune in file.Name.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !Input.IsUnseen(rune) && name.Length + rune.Utf16SequenceLength <= ResumeFile.MaxFileNameLength)
            {
                name.Append(rune);
            }
        }

        return name.Length == 0 ? Nameless : name.ToString();
    }
}
