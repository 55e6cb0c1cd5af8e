namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>How well a résumé fits a vacancy: the share of the wanted skills that it names.</summary>
internal static class VacancyMatcher
{
    private const int WholeScore = 100;

    /// <summary>The fit; null where the vacancy wants nothing that is known, or nothing of it is there.</summary>
    public static VacancyFit? Match(
        IReadOnlySet<string> named, WantedProfile vacancy, SkillFinder finder, CancellationToken cancellationToken)
    {
        var wanted = vacancy.Skills.Count > 0
            ? vacancy.Skills
            : finder.Find($"{vacancy.Title}\n{vacancy.Text}", cancellationToken);
        var present = wanted.Where(named.Contains).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var missing = wanted.Where(skill => !named.Contains(skill)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (present.Count == 0)
        {
            return null;
        }

        var score = Math.Max(1, (int)Math.Round(WholeScore * (double)present.Count / (present.Count + missing.Count), MidpointRounding.AwayFromZero));
        return new VacancyFit(vacancy.VacancyId, score, MatchSentence.Of($"{vacancy.Title} {vacancy.Text}", present, missing), present, missing);
    }
}
