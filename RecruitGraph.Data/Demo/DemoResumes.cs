using System.Globalization;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Demo;

/// <summary>Résumés that were written here, and a few uploaded ones whose analysis is done, or has failed.</summary>
internal sealed class DemoResumes(DemoScene scene, DemoQualifications qualifications)
{
    private const int Files = 12;
    private const int MatchesPerFile = 5;

    // By the position of who handed it in, with the code that clients know.
    private static readonly Dictionary<int, (Func<DemoPaper> Paper, string FailureCode)> Unreadable = new()
    {
        [Files] = (DemoPaper.Scanned, "NO_TEXT"),
        [Files + 1] = (DemoPaper.Torn, "DAMAGED")
    };

    /// <summary>With which file a candidate applied; by the application's position.</summary>
    public Dictionary<int, long> Attached { get; } = [];

    public void Add()
    {
        foreach (var (index, candidate, user) in scene.Seekers())
        {
            if (index % 2 == 0)
            {
                AddResume(index, candidate, user);
            }

            if (index < Files)
            {
                AddFile(index, candidate, user);
            }
            else if (Unreadable.TryGetValue(index, out var unreadable))
            {
                var (file, uploaded) = Upload(index, candidate, user, unreadable.Paper());
                file.Analysis!.Fail(unreadable.FailureCode, uploaded.AddSeconds(2));
                scene.Entities.Add(file);
            }
        }
    }

    private void AddResume(int index, DemoCandidate candidate, User user)
    {
        var phrases = candidate.Language.Phrases;
        scene.Entities.Add(Resume.Create(
            user,
            new ResumeDetails
            {
                Autobiography = phrases.Autobiography,
                Education = [new ResumeEducationDetails(scene.Pick(phrases.Schools), "2012-09", "2016-06")],
                WorkExperience = [new ResumeWorkDetails(scene.Pick(phrases.Companies), scene.Pick(phrases.Occupations), "2016-08", "2024-12")],
                Portfolio = [new ResumePortfolioDetails(phrases.Portfolio.Title, phrases.Portfolio.Description)],
                Skills = [.. qualifications.Abilities[index].Select(ability => ability.Title)]
            },
            user.CreatedAt.AddMinutes(6)));
    }

    private void AddFile(int index, DemoCandidate candidate, User user)
    {
        var findings = Findings(index, candidate);
        var (file, uploaded) = Upload(index, candidate, user, DemoPaper.Of(findings.Text, isPlain: index % 2 == 0));
        file.Analysis!.Complete(findings, uploaded.AddSeconds(3));
        scene.Entities.Add(file);
        AddMatches(file.Id, index);

        var applied = Array.FindIndex(scene.Data.Applications, application => application.CandidateIndex == index);
        if (applied >= 0)
        {
            Attached.Add(applied, file.Id);
        }
    }

    /// <summary>A file whose analysis has a worker.</summary>
    private (ResumeFile File, DateTimeOffset UploadedAt) Upload(int index, DemoCandidate candidate, User user, DemoPaper paper)
    {
        var uploaded = (index == 0 ? user.CreatedAt : candidate.CreatedAt).AddMinutes(1);
        var file = ResumeFile.Upload(user.Id, null, $"cv-{user.Id}.{paper.Extension}", paper.Type, paper.Content, uploaded);
        scene.Entities.Set(file, f => f.CandidateId, index + 1);
        scene.Entities.Set(file.Analysis!, analysis => analysis.State, ResumeAnalysisState.Running);
        scene.Entities.Set(file.Analysis!, analysis => analysis.Attempts, 1);
        scene.Entities.Set(file.Analysis!, analysis => analysis.StartedAt, uploaded.AddSeconds(1).ToStored());
        return (file, uploaded);
    }

    private ResumeFindings Findings(int index, DemoCandidate candidate)
    {
        var labels = candidate.Language.Phrases.ResumeLabels;
        var skills = qualifications.Abilities[index];
        var email = index == 0 ? scene.Users[DemoAccounts.CandidateId].Email! : candidate.Email;
        var age = scene.Random.Next(22, 58);
        var wish = DemoVacancies.Capitalized(scene.Pick(scene.Pick(candidate.Language.Departments).Titles));
        string?[] values =
        [
            candidate.FullName, age.ToString(CultureInfo.InvariantCulture), email, candidate.PhoneNumber, wish,
            string.Join(", ", skills.Select(skill => skill.Title))
        ];
        var lines = labels.Zip(values).Where(line => line.Second is not null).Select(line => $"{line.First}: {line.Second}");
        return new ResumeFindings
        {
            Text = string.Join('\n', lines.Append(candidate.Language.Phrases.Autobiography)),
            Name = candidate.FullName,
            Age = age,
            Email = email,
            PhoneNumber = candidate.PhoneNumber,
            CareerInterest = wish,
            Skills = skills
        };
    }

    private void AddMatches(long fileId, int candidate)
    {
        var named = qualifications.Abilities[candidate];
        var fits = Enumerable.Range(0, scene.Data.Vacancies.Length)
            .Where(index => scene.Data.Vacancies[index] is { Status: VacancyStatus.Published, Details.IsConfidential: false })
            .Select(index => (Vacancy: index, Wanted: qualifications.WantedBy(index)))
            .Select(fit => (fit.Vacancy, Present: Titles(fit.Wanted.Where(named.Contains)), Missing: Titles(fit.Wanted.Except(named))))
            .Where(fit => fit.Present.Count > 0)
            .Select(fit => (fit.Vacancy, fit.Present, fit.Missing, Score: Score(fit.Present.Count, fit.Missing.Count)))
            .OrderByDescending(fit => fit.Score)
            .Take(MatchesPerFile);
        foreach (var fit in fits)
        {
            var sentence = scene.Data.Vacancies[fit.Vacancy].Language.Phrases.MatchSentence(fit.Present, fit.Missing);
            scene.Entities.Add(VacancyMatch.Create(fileId, fit.Vacancy + 1, fit.Score, sentence, fit.Present, fit.Missing));
        }
    }

    private static List<string> Titles(IEnumerable<DirectoryEntry> entries) => [.. entries.Select(entry => entry.Title)];

    private static int Score(int present, int missing) => (int)Math.Round(100.0 * present / (present + missing), MidpointRounding.AwayFromZero);
}
