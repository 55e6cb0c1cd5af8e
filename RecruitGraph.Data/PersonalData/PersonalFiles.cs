using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Data.PersonalData;

/// <summary>Uploaded résumés of a person.</summary>
internal static class PersonalFiles
{
    /// <summary>Those that he uploaded for himself, and those that speak of him.</summary>
    public static IQueryable<ResumeFile> Of(this IQueryable<ResumeFile> files, Person person) =>
        files.Where(file => file.OwnerId == person.UserId || file.CandidateId == person.CandidateId);
}
