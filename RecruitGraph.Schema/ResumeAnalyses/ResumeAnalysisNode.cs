using System.Security.Claims;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.ResumeAnalyses;

/// <summary>The analysis of an uploaded résumé: how far it is, and what was found. Whatever was not found is null.</summary>
[ObjectType<ResumeAnalysis>(Ignore =
[
    nameof(ResumeAnalysis.FileId), nameof(ResumeAnalysis.File), nameof(ResumeAnalysis.Attempts), nameof(ResumeAnalysis.LeaseUntil),
    nameof(ResumeAnalysis.CatchUpFrom),
])]
public static partial class ResumeAnalysisNode
{
    /// <summary>
    /// Why there are no results, such as <c>"ENCRYPTED"</c>; else <c>"DAMAGED"</c>, <c>"NO_TEXT"</c>, <c>"TOO_COMPLEX"</c>, <c>"TIMEOUT"</c>,
    /// <c>"READER_UNAVAILABLE"</c>, <c>"ATTEMPTS_EXHAUSTED"</c> or <c>"UNEXPECTED"</c>; null where it has not failed.
    /// </summary>
    public static string? GetFailureCode([Parent] ResumeAnalysis analysis) => analysis.FailureCode;

    /// <summary>The person's name. Such as <c>"Анна Иванова"</c>.</summary>
    public static string? GetName([Parent] ResumeAnalysis analysis) => analysis.Name;

    /// <summary>In years, on the day of the analysis. Such as <c>32</c>.</summary>
    public static int? GetAge([Parent] ResumeAnalysis analysis) => analysis.Age;

    /// <summary>The e-mail address. Such as <c>"anna@example.org"</c>.</summary>
    public static string? GetEmail([Parent] ResumeAnalysis analysis) => analysis.Email;

    /// <summary>The position or field that the person looks for. Such as <c>"后端开发工程师"</c>.</summary>
    public static string? GetCareerInterest([Parent] ResumeAnalysis analysis) => analysis.CareerInterest;

    /// <summary>
    /// The telephone number: whole for the person himself, else masked, such as <c>"+* *** ***-**-67"</c>;
    /// <c>revealResumeAnalysis</c> shows it to HR and ADMIN.
    /// </summary>
    [Cost(1)]
    public static async Task<string?> GetPhoneNumberAsync(
        [Parent] ResumeAnalysis analysis,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IPeopleByFileIdDataLoader peopleByFileId,
        CancellationToken cancellationToken)
    {
        if (analysis.PhoneNumber is null)
        {
            return null;
        }

        return await IsOwnAsync(analysis, caller, peopleByFileId, cancellationToken) ? analysis.PhoneNumber : Masks.PhoneNumber(analysis.PhoneNumber);
    }

    /// <summary>
    /// The whole text, for the person himself; null for everyone else. <c>revealResumeAnalysis</c> shows it to HR and ADMIN.
    /// Such as <c>"Anna Ivanova\n28 years"</c>.
    /// </summary>
    [Cost(1)]
    public static async Task<string?> GetTextAsync(
        [Parent] ResumeAnalysis analysis,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IPeopleByFileIdDataLoader peopleByFileId,
        IResumeTextByFileIdDataLoader textByFileId,
        CancellationToken cancellationToken) =>
        await IsOwnAsync(analysis, caller, peopleByFileId, cancellationToken)
            ? await textByFileId.LoadAsync(analysis.FileId, cancellationToken)
            : null;

    /// <summary>The skills and technologies of the directories that it names, in alphabetical order; the first 100. Such as <c>["C#", "SQL"]</c>.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<string>> GetSkillsAsync(
        [Parent] ResumeAnalysis analysis, IFoundSkillsByFileIdDataLoader foundSkillsByFileId, CancellationToken cancellationToken) =>
        await foundSkillsByFileId.LoadAsync(analysis.FileId, cancellationToken) ?? [];

    private static async Task<bool> IsOwnAsync(
        ResumeAnalysis analysis, ClaimsPrincipal caller, IPeopleByFileIdDataLoader peopleByFileId, CancellationToken cancellationToken) =>
        Viewer.Of(caller).UserId is { } userId
        && (await peopleByFileId.LoadAsync(analysis.FileId, cancellationToken))?.Contains(userId) == true;
}
