using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>Understands résumés in Chinese, Russian and English by rules: pure functions over the text, one a file.</summary>
public sealed class RuleBasedResumeAnalyzer : IResumeAnalyzer
{
    /// <inheritdoc/>
    public Task<ResumeFindings> AnalyzeAsync(
        string text, IReadOnlyList<DirectoryEntry> skills, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var byTitle = skills.ToLookup(skill => skill.Title);
        return Task.FromResult(new ResumeFindings
        {
            Text = text,
            Name = NameFinder.Find(lines),
            Age = AgeFinder.Find(lines, today),
            Email = ContactFinder.FindEmail(text),
            PhoneNumber = ContactFinder.FindPhoneNumber(lines),
            CareerInterest = CareerInterestFinder.Find(lines),
            Skills = [.. new SkillFinder(skills.Select(skill => skill.Title)).Find(text, cancellationToken).SelectMany(title => byTitle[title])],
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<VacancyFit>> MatchAsync(
        ResumeFindings findings,
        IReadOnlyList<WantedProfile> vacancies,
        IReadOnlyList<DirectoryEntry> skills,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var named = findings.Skills.Select(skill => skill.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var finder = new SkillFinder(skills.Select(skill => skill.Title));
        return Task.FromResult<IReadOnlyList<VacancyFit>>(
        [
            .. vacancies
                .Select(vacancy => VacancyMatcher.Match(named, vacancy, finder, cancellationToken))
                .OfType<VacancyFit>()
                .OrderByDescending(fit => fit.Score)
                .ThenByDescending(fit => fit.Present.Count)
                .ThenByDescending(fit => fit.VacancyId),
        ]);
    }
}
