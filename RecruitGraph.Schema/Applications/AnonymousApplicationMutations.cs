using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Idempotency;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.ResumeFiles;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Applications;

/// <summary>Applications of people without an account.</summary>
[MutationType]
public static partial class AnonymousApplicationMutations
{
    private const string ResumeTextName = "resume.txt";

    /// <summary>
    /// Somebody applies to a published vacancy without an account. Each application makes a candidate of its own; those who recruit see
    /// who may be the same person.
    /// </summary>
    [Error<VacancyNotFoundException>]
    [Error<VacancyNotOpenException>(At = "vacancyId")]
    [Error<VacancyDeletedException>(At = "vacancyId")]
    [Error<UserBlockedException>]
    [Error<ResumeFileNotFoundException>(At = "resumeFileToken")]
    [Error<UnsupportedResumeFileException>(At = "resumeFile")]
    [Error<TestAnswerNotFoundException>]
    [Error<DuplicateAnswerException>(At = "answers")]
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>(At = "entryIds")]
    [Error<OutOfRangeException>(At = "entryIds")]
    [Error<IdempotencyKeyReusedException>(At = "idempotencyKey")]
    [Error<InvalidInputException>]
    public static async Task<AnonymousApplication> ApplyAnonymouslyAsync(
        ApplyAnonymouslyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        IClientAddress address,
        IIdNumberHashing idNumbers,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        await context.EnsureNotBlockedAsync(Viewer.Of(caller), cancellationToken);
        var now = time.GetUtcNow();
        var details = DetailsOf(input) with { IdNumberHash = idNumbers.HashGiven(input.IdNumber) };
        var resume = await ReadResumeAsync(input, cancellationToken);
        var request = IdempotentInputs.OfAnonymous(
            address.Ip,
            input.IdempotencyKey,
            "applyAnonymously",
            input with
            {
                IdempotencyKey = null,
                IdNumber = IdempotentInputs.Hidden(details.IdNumberHash),
                ResumeFile = null,
                ResumeText = resume is { } read ? Convert.ToHexString(SHA256.HashData(read.Content)) : null,
            });
        var happened = await context.CarryOutOnceAsync(
            request,
            async cancellationToken =>
            {
                // Nobody is signed in: what an account may see counts for nothing here.
                var vacancy = await context.FindVacancyAsync(input.VacancyId, Viewer.Anonymous, cancellationToken);
                var candidate = Candidate.Anonymous(details, now);
                var papers = new ApplicationPapers
                {
                    Answers = await context.FindAnswersAsync(input.Answers, vacancy.Id, cancellationToken),
                    Resume = Input.Trimmed(input.ResumeFileToken) is { } token
                        ? await context.ClaimResumeFileAsync(token, now, cancellationToken)
                        : resume is { } file ? ResumeFile.Upload(null, candidate, file.Name, file.Type, file.Content, now) : null,
                    Entries = await context.FindEntriesAsync(input.EntryIds, cancellationToken, input.SkillNumbers, input.TechnologyNumbers),
                };
                try
                {
                    return (await context.EnterAsync(vacancy, candidate, actorId: null, papers, now, cancellationToken)).LastEvent();
                }
                catch (DbUpdateConcurrencyException e)
                {
                    // All else is new, so it was the file that another application claimed at the same moment.
                    throw new ResumeFileNotFoundException(e);
                }
            },
            now,
            cancellationToken);
        return new AnonymousApplication(happened.ApplicationId, happened.OccurredAt);
    }

    private static CandidateDetails DetailsOf(ApplyAnonymouslyInput input)
    {
        var (first, last) = (input.FirstName.Trim(), input.LastName.Trim());
        var fullName = string.Create(CultureInfo.InvariantCulture, $"{first} {last}");
        return new CandidateDetails(
            fullName.Length <= Candidate.MaxFullNameLength ? fullName : fullName[..Candidate.MaxFullNameLength],
            Input.Trimmed(input.Email),
            input.PhoneNumber.Trim())
        {
            FirstName = first,
            LastName = last,
            SocialLink = Input.Trimmed(input.SocialLink),
        };
    }

    private static async Task<(string Name, ResumeFileType Type, byte[] Content)?> ReadResumeAsync(
        ApplyAnonymouslyInput input, CancellationToken cancellationToken)
    {
        if (input.ResumeFile is not { } file)
        {
            return Input.Trimmed(input.ResumeText) is { } text ? (ResumeTextName, ResumeFileType.Txt, Encoding.UTF8.GetBytes(text)) : null;
        }

        try
        {
            return await ResumeFileUploads.ReadAsync(file, cancellationToken);
        }
        catch (OutOfRangeException e)
        {
            throw e.At("resumeFile");
        }
    }
}
