using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Notes;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Tags;

namespace RecruitGraph.Data.Demo;

/// <summary>Templates of stages, tags of candidates, and what the staff notes of applications.</summary>
internal static class DemoPipeline
{
    private const int Notes = 150;
    private const int TaggedCandidates = 120;

    public static void Add(DemoScene scene)
    {
        var opened = scene.Now.AddDays(-399);
        foreach (var language in DemoLanguage.All)
        {
            var template = scene.Entities.Add(StageTemplate.Create(language.Phrases.Template.Name, language.OwnStages, opened));
            scene.Audit(AuditAction.Created, AuditSubject.StageTemplate, template.Id, DemoAccounts.AdminId, opened);
        }

        AddTags(scene, opened);
        AddNotes(scene);
    }

    private static void AddTags(DemoScene scene, DateTimeOffset opened)
    {
        var tags = new Dictionary<string, Tag>();
        foreach (var (name, color) in DemoLanguage.All.SelectMany(language => language.Phrases.Tags))
        {
            tags.Add(name, scene.Entities.Add(Tag.Create(name, color)));
            scene.Audit(AuditAction.Created, AuditSubject.Tag, tags[name].Id, DemoAccounts.HrId, opened);
        }

        for (var i = 0; i < Math.Min(TaggedCandidates, scene.Data.Candidates.Length); i++)
        {
            var candidate = scene.Data.Candidates[i];
            foreach (var (name, _) in scene.Some(candidate.Language.Phrases.Tags, scene.Random.Next(1, 3)))
            {
                var time = scene.Between(candidate.CreatedAt, scene.Now);
                scene.Entities.Add(CandidateTag.Add(i + 1, tags[name].Id, DemoAccounts.HrId, time));
                scene.Audit(
                    AuditAction.Changed, AuditSubject.Candidate, i + 1, DemoAccounts.HrId, time, AuditDetails.None.With("tag", tags[name].Id));
            }
        }
    }

    /// <summary>Of the latest applications, written by the owner of the vacancy.</summary>
    private static void AddNotes(DemoScene scene)
    {
        var applications = scene.Data.Applications;
        for (var i = Math.Max(0, applications.Length - Notes); i < applications.Length; i++)
        {
            var vacancy = applications[i].VacancyIndex;
            var author = DemoAccounts.OwnerIdOf(vacancy);
            var time = scene.Between(applications[i].AppliedAt, scene.Now);
            var visibility = scene.Random.Next(4) switch { 0 => NoteVisibility.Private, 1 => NoteVisibility.Team, _ => NoteVisibility.Staff };
            var text = scene.Pick(scene.Data.Vacancies[vacancy].Language.Phrases.Notes);
            var note = scene.Entities.Add(ApplicationNote.Write(i + 1, author, visibility, text, time));
            scene.Audit(AuditAction.Created, AuditSubject.ApplicationNote, note.Id, author, time);
        }
    }
}
