using System.Security.Claims;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Applications;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Profiles;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Changes of candidates by those who recruit.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class CandidateMutations
{
    /// <summary>Makes a candidate without an account. <c>enterApplication</c> puts him into a pipeline.</summary>
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>(At = "entryIds")]
    [Error<OutOfRangeException>(At = "entryIds")]
    [Error<InvalidInputException>]
    public static async Task<Candidate> CreateCandidateAsync(
        CreateCandidateInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        IIdNumberHashing idNumbers,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var details = new CandidateDetails(
            input.FullName.Trim(), Input.Trimmed(input.Email), Input.Trimmed(input.PhoneNumber), Input.Trimmed(input.Sex))
        {
            FirstName = Input.Trimmed(input.FirstName),
            LastName = Input.Trimmed(input.LastName),
            SocialLink = Input.Trimmed(input.SocialLink),
            IdNumberHash = idNumbers.HashGiven(input.IdNumber),
        };
        var candidate = Candidate.Anonymous(details, time.GetUtcNow());
        if (await context.FindEntriesAsync(input.EntryIds, cancellationToken) is { Count: > 0 } entries)
        {
            candidate.DescribeBy(entries);
        }

        context.Candidates.Add(candidate);
        await audit.SaveCreatedAsync(Viewer.Of(caller), AuditSubject.Candidate, () => candidate.Id, cancellationToken);
        return candidate;
    }

    /// <summary>Changes who a candidate is, how he is reached, and what he says he knows. Of two changes of one version, one wins.</summary>
    [Error<CandidateNotFoundException>]
    [Error<CandidateAnonymisedException>(At = "id")]
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>(At = "entryIds")]
    [Error<OutOfRangeException>(At = "entryIds")]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static async Task<Candidate> UpdateCandidateAsync(
        UpdateCandidateInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        IIdNumberHashing idNumbers,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var candidate = await context.FindCandidateAsync(input.Id, viewer, cancellationToken);
        candidate.EnsureVersion(input.Version);
        candidate.Edit(candidate.ToDetails() with
        {
            FullName = input.FullName.Value?.Trim() ?? candidate.FullName,
            FirstName = Input.Trimmed(input.FirstName.Or(candidate.FirstName)),
            LastName = Input.Trimmed(input.LastName.Or(candidate.LastName)),
            Email = Input.Trimmed(input.Email.Or(candidate.Email)),
            PhoneNumber = Input.Trimmed(input.PhoneNumber.Or(candidate.PhoneNumber)),
            Sex = Input.Trimmed(input.Sex.Or(candidate.Sex)),
            SocialLink = Input.Trimmed(input.SocialLink.Or(candidate.SocialLink)),
            IdNumberHash = input.IdNumber.HasValue ? idNumbers.HashGiven(input.IdNumber.Value) : candidate.IdNumberHash,
        });
        var entries = await context.FindEntriesAsync(input.EntryIds, cancellationToken);
        if (entries is not null)
        {
            await context.Entry(candidate).Collection(known => known.Entries).LoadAsync(cancellationToken);
            candidate.DescribeBy(entries);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        audit.Record(viewer, AuditAction.Changed, AuditSubject.Candidate, candidate.Id, AuditDetails.None.WithFields(FieldsOf(input)));
        await context.SaveEditAsync(candidate, input.Version, cancellationToken);
        if (entries is not null)
        {
            await context.RateAsync(application => application.CandidateId == input.Id, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return candidate;
    }

    /// <summary>Deletes a candidate who has no account, has never applied and has no files, such as one entered twice.</summary>
    /// <param name="id">Which candidate.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Error<CandidateNotFoundException>]
    [Error<CandidateInUseException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Candidate> DeleteCandidateAsync(
        [ID<Candidate>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var candidate = await context.FindCandidateAsync(id, viewer, cancellationToken);
        candidate.EnsureVersion(version);
        if (candidate.UserId is not null)
        {
            throw new CandidateInUseException();
        }

        context.Candidates.Remove(candidate);
        audit.Record(viewer, AuditAction.Deleted, AuditSubject.Candidate, id);
        await context.SaveEditAsync(candidate, version, cancellationToken);
        return candidate;
    }

    /// <summary>Shows what is masked of a candidate. Who looked, when and from where stands in the audit.</summary>
    /// <param name="id">Which candidate.</param>
    [Error<CandidateNotFoundException>]
    public static async Task<RevealedCandidate> RevealCandidateAsync(
        [ID<Candidate>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var candidate = await context.FindCandidateAsync(id, viewer, cancellationToken);
        audit.Record(viewer, AuditAction.Revealed, AuditSubject.Candidate, id, AuditDetails.None.WithFields("phoneNumber"));
        await context.SaveChangesAsync(cancellationToken);
        return new RevealedCandidate(id, candidate.PhoneNumber);
    }

    private static IEnumerable<string> FieldsOf(UpdateCandidateInput input)
    {
        (string Field, bool IsGiven)[] fields =
        [
            ("fullName", input.FullName.HasValue), ("firstName", input.FirstName.HasValue), ("lastName", input.LastName.HasValue),
            ("email", input.Email.HasValue), ("phoneNumber", input.PhoneNumber.HasValue),
            ("idNumber", input.IdNumber.HasValue), ("sex", input.Sex.HasValue), ("socialLink", input.SocialLink.HasValue),
            ("entryIds", input.EntryIds is not null),
        ];
        return fields.Where(field => field.IsGiven).Select(field => field.Field);
    }
}
