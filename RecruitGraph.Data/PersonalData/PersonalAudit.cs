using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;

namespace RecruitGraph.Data.PersonalData;

/// <summary>What the audit knows of a person.</summary>
internal static class PersonalAudit
{
    /// <summary>
    /// The entries of what he did, and of what was done to him, to his files, applications and posts, and to the notes on him. The query keeps
    /// to what was his when it was made, whatever goes afterwards.
    /// </summary>
    public static async Task<IQueryable<AuditEntry>> AuditEntriesOfAsync(
        this RecruitContext context, Person person, CancellationToken cancellationToken)
    {
        var files = await context.ResumeFiles.IgnoreQueryFilters().Of(person).Select(file => file.Id).ToListAsync(cancellationToken);
        var applications = await context.Applications
            .Where(application => application.CandidateId == person.CandidateId)
            .Select(application => application.Id)
            .ToListAsync(cancellationToken);
        var notes = await context.ApplicationNotes.IgnoreQueryFilters()
            .Where(note => note.Application.CandidateId == person.CandidateId)
            .Select(note => note.Id)
            .ToListAsync(cancellationToken);
        var discussions = await context.Discussions.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == person.UserId)
            .Select(posted => posted.Id)
            .ToListAsync(cancellationToken);
        var comments = await context.Comments.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == person.UserId)
            .Select(posted => posted.Id)
            .ToListAsync(cancellationToken);
        var experiences = await context.InterviewExperiences.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == person.UserId)
            .Select(posted => posted.Id)
            .ToListAsync(cancellationToken);

        // Equality in every line, so that each is answered by an index.
        return context.AuditEntries.Where(entry => entry.ActorId == person.UserId
            || (entry.Subject == AuditSubject.User && entry.SubjectId == person.UserId)
            || (entry.Subject == AuditSubject.Profile && entry.SubjectId == person.UserId)
            || (entry.Subject == AuditSubject.Resume && entry.SubjectId == person.UserId)
            || (entry.Subject == AuditSubject.Candidate && entry.SubjectId == person.CandidateId)
            || (entry.Subject == AuditSubject.ResumeFile && files.Contains(entry.SubjectId))
            || (entry.Subject == AuditSubject.Application && applications.Contains(entry.SubjectId))
            || (entry.Subject == AuditSubject.ApplicationNote && notes.Contains(entry.SubjectId))
            || (entry.Subject == AuditSubject.Discussion && discussions.Contains(entry.SubjectId))
            || (entry.Subject == AuditSubject.Comment && comments.Contains(entry.SubjectId))
            || (entry.Subject == AuditSubject.InterviewExperience && experiences.Contains(entry.SubjectId)));
    }
}
