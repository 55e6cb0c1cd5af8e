using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Resumes;

/// <summary>Files that somebody uploaded without an account, until his application claims them.</summary>
public static class ResumeFileClaims
{
    /// <summary>Longest secret.</summary>
    public const int MaxTokenLength = 64;

    private const int Uploading = 0x75706c64;

    /// <summary>How long a file waits to be claimed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>A secret of 256 random bits, to be given to the uploader; only its hash is kept.</summary>
    public static string CreateToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret. It has full entropy, so a plain hash cannot be guessed backwards.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>
    /// The file of a secret, claimed: give it to an application by <c>AttachResume</c> in the same unit of work, and save. Of two
    /// who save at once, the second gets a <see cref="DbUpdateConcurrencyException"/>.
    /// </summary>
    /// <param name="context">Tracks the file.</param>
    /// <param name="token">What the uploader was given.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ResumeFileNotFoundException">The secret is wrong or used, or the time is over.</exception>
    public static async Task<ResumeFile> ClaimResumeFileAsync(
        this RecruitContext context, string token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        var file = await context.ResumeFiles.SingleOrDefaultAsync(
            file => file.ClaimTokenHash == hash && file.ClaimUntil > now, cancellationToken) ?? throw new ResumeFileNotFoundException();
        file.Claim(now);
        return file;
    }

    /// <summary>
    /// How many files of a network wait to be claimed. Until the transaction ends, whoever else asks for the same network waits, so
    /// that of many who upload at once none is overlooked.
    /// </summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="network">From where they were uploaded.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<int> CountUnclaimedFilesAsync(
        this RecruitContext context, string network, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock({Uploading}, hashtext({network}))", cancellationToken);
        return await context.ResumeFiles.CountAsync(file => file.UploadedFrom == network, cancellationToken);
    }

    /// <summary>How many files wait to be claimed, wherever they come from; whoever else asks waits in the same way.</summary>
    /// <param name="context">In a transaction, in which no network is asked for afterwards.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<int> CountUnclaimedFilesAsync(this RecruitContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({(long)Uploading})", cancellationToken);
        return await context.ResumeFiles.CountAsync(file => file.ClaimUntil != null, cancellationToken);
    }

    /// <summary>Takes away the files whose time to be claimed is over; gives how many they were.</summary>
    public static Task<int> DeleteUnclaimedFilesAsync(
        this RecruitContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.ResumeFiles.IgnoreQueryFilters().Where(file => file.ClaimUntil <= now).ExecuteDeleteAsync(cancellationToken);
}
