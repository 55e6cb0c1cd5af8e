using System.Security.Cryptography;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Sessions;

namespace RecruitGraph.Data.Resumes;

/// <summary>
/// An uploaded résumé, of a user, of a candidate, or of both. Who uploads it without an account has a while to claim it with an
/// application (<see cref="ResumeFileClaims"/>). It never changes; its content lies in a table of its own.
/// </summary>
public sealed class ResumeFile
{
    /// <summary>Longest file name.</summary>
    public const int MaxFileNameLength = 255;

    /// <summary>What stands in place of the name once the person is anonymised.</summary>
    public const string ForgottenFileName = "anonymised";

    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    private ResumeFile()
    {
    }

    public long Id { get; private set; }

    /// <summary>The user who uploaded it for himself.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>The candidate whom it speaks of, where it came with an application.</summary>
    public long? CandidateId { get; private set; }

    public Candidate? Candidate { get; private set; }

    /// <summary>As the uploader called it; <c>"anonymised"</c> once he is. Such as <c>"cv.pdf"</c>.</summary>
    public string FileName { get; private set; } = null!;

    /// <summary>What its content is, whatever its name says.</summary>
    public ResumeFileType Type { get; private set; }

    /// <summary>In bytes.</summary>
    public int Size { get; private set; }

    /// <summary>SHA-256 of the content; nothing but zeros once the person is anonymised.</summary>
    public byte[] Sha256 { get; private set; } = null!;

    /// <summary>When it came.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>SHA-256 of the secret with which an application claims it; null where it belongs to somebody.</summary>
    public byte[]? ClaimTokenHash { get; private set; }

    /// <summary>Until when it waits to be claimed; null where it belongs to somebody.</summary>
    public DateTimeOffset? ClaimUntil { get; private set; }

    /// <summary>
    /// The network from which it was uploaded, by which those that wait are bounded; null where it belongs to somebody, or where the
    /// network is unknown. At most <see cref="Session.MaxIpLength"/> characters.
    /// </summary>
    public string? UploadedFrom { get; private set; }

    /// <summary>Set where it was deleted: the content is gone then, and queries leave it out unless they ask otherwise.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The content; loaded only where it was asked for, since it is large.</summary>
    public ResumeFileContent? Content { get; private set; }

    /// <summary>How far its analysis is, where it was loaded.</summary>
    public ResumeAnalysis? Analysis { get; private set; }

    /// <summary>A new file, with its analysis waiting.</summary>
    /// <param name="ownerId">The user who uploads it for himself; null where nobody is signed in.</param>
    /// <param name="candidate">The candidate whom it speaks of; null where it comes without an application.</param>
    /// <param name="fileName">1 to 255 characters.</param>
    /// <param name="type">What the content is.</param>
    /// <param name="content">1 to <see cref="MaxSize"/> bytes; not copied.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="OutOfRangeException">It is empty or too large.</exception>
    /// <exception cref="ArgumentException">It is of nobody.</exception>
    public static ResumeFile Upload(
        long? ownerId, Candidate? candidate, string fileName, ResumeFileType type, byte[] content, DateTimeOffset now)
    {
        if (ownerId is null && candidate is null)
        {
            throw new ArgumentException("A file belongs to a user, to a candidate, or to both.", nameof(candidate));
        }

        var file = Create(fileName, type, content, now);
        file.OwnerId = ownerId;
        file.CandidateId = candidate?.Id;
        file.Candidate = candidate;
        file.Analysis = new ResumeAnalysis(now);
        return file;
    }

    /// <summary>A new file of somebody without an account. It is analysed only once it is claimed.</summary>
    /// <param name="fileName">1 to 255 characters.</param>
    /// <param name="type">What the content is.</param>
    /// <param name="content">1 to <see cref="MaxSize"/> bytes; not copied.</param>
    /// <param name="claimTokenHash">SHA-256 of the secret with which it is claimed.</param>
    /// <param name="claimUntil">When it goes, where nobody claims it.</param>
    /// <param name="now">The present.</param>
    /// <param name="uploadedFrom">The network from which it comes, where that is known.</param>
    /// <exception cref="OutOfRangeException">It is empty or too large.</exception>
    public static ResumeFile UploadUnclaimed(
        string fileName,
        ResumeFileType type,
        byte[] content,
        byte[] claimTokenHash,
        DateTimeOffset claimUntil,
        DateTimeOffset now,
        string? uploadedFrom = null)
    {
        var file = Create(fileName, type, content, now);
        file.ClaimTokenHash = claimTokenHash;
        file.ClaimUntil = claimUntil.ToStored();
        file.UploadedFrom = uploadedFrom;
        return file;
    }

    /// <summary>Belongs to a candidate too, since it came with his application.</summary>
    public void BelongTo(Candidate candidate)
    {
        Candidate = candidate;
        CandidateId = candidate.Id;
    }

    /// <summary>Its uploader showed the secret; it must belong to somebody when it is saved. Its analysis waits from now on.</summary>
    internal void Claim(DateTimeOffset now)
    {
        ClaimTokenHash = null;
        ClaimUntil = null;
        UploadedFrom = null;
        Analysis = new ResumeAnalysis(now);
    }

    internal void NoteDeleted(DateTimeOffset now) => DeletedAt ??= now.ToStored();

    private static ResumeFile Create(string fileName, ResumeFileType type, byte[] content, DateTimeOffset now)
    {
        OutOfRangeException.ThrowUnless("size of the file in bytes", content.LongLength, 1, MaxSize);
        return new ResumeFile
        {
            FileName = fileName,
            Type = type,
            Size = content.Length,
            Sha256 = SHA256.HashData(content),
            UploadedAt = now.ToStored(),
            Content = new ResumeFileContent(content)
        };
    }
}
