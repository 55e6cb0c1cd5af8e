using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Server.Resumes.Analysis;
using RecruitGraph.Server.Resumes.Texts;

namespace RecruitGraph.Server.Resumes;

/// <summary>Takes one analysis after the other from the queue and brings it to its end.</summary>
internal sealed class ResumeAnalysisRunner(
    IDbContextFactory<RecruitContext> contexts,
    IResumeAnalysisQueue queue,
    IVacancyMatchingQueue matchings,
    ResumeTexts texts,
    IResumeAnalyzer analyzer,
    IOptions<ResumeAnalysisOptions> options,
    TimeProvider time,
    ILogger<ResumeAnalysisRunner> logger)
{
    /// <summary>Brings the next analysis to its end; false where none waits. One that is cut short waits again.</summary>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        await using var context = await contexts.CreateDbContextAsync(stopping);
        if (await queue.ClaimAsync(context, options.Value.Lease, time.GetUtcNow(), stopping) is not { } analysis)
        {
            return false;
        }

        try
        {
            await RunAsync(context, analysis, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            context.ChangeTracker.Clear();
            context.Attach(analysis);
            analysis.Release();
            await SaveAsync(context, analysis.FileId);
            throw;
        }

        return true;
    }

    private async Task RunAsync(RecruitContext context, ResumeAnalysis analysis, CancellationToken stopping)
    {
        var start = time.GetTimestamp();
        try
        {
            var findings = await ReadAsync(context, analysis.FileId, stopping);
            var mark = await matchings.MarkAsync(context, stopping);
            var matches = await MatchAsync(context, findings, stopping);
            analysis.Complete(findings, time.GetUtcNow(), mark);
            context.VacancyMatches.AddRange(matches.Select(match => VacancyMatch.Create(
                analysis.FileId, match.Fit.VacancyId, match.Fit.Score, match.Fit.Sentence, match.Fit.Present, match.Fit.Missing, match.Revision)));
            if (await SaveAsync(context, analysis.FileId))
            {
                logger.AnalysisDone(analysis.FileId, findings.Skills.Count, matches.Count, time.GetElapsedTime(start));
            }
        }
        catch (UnreadableResumeException e)
        {
            if (await FailAsync(context, analysis, e.Code))
            {
                logger.AnalysisFailed(analysis.FileId, e.Code);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The message of an exception may speak of what the résumé says: only its type is told.
            if (await FailAsync(context, analysis, ResumeFailureCodes.Unexpected))
            {
                logger.AnalysisFailedUnexpectedly(analysis.FileId, e.GetType().Name);
            }
        }
    }

    private async Task<ResumeFindings> ReadAsync(RecruitContext context, long fileId, CancellationToken stopping)
    {
        var file = await context.ResumeFiles.AsNoTracking()
            .Where(file => file.Id == fileId)
            .Select(file => new { file.Type, file.Content!.Bytes })
            .SingleAsync(stopping);
        var text = await texts.ReadAsync(file.Type, file.Bytes, stopping);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return await analyzer.AnalyzeAsync(text, await SkillsAsync(context, stopping), today, stopping);
    }

    private async Task<IReadOnlyList<(VacancyFit Fit, int Revision)>> MatchAsync(
        RecruitContext context, ResumeFindings findings, CancellationToken stopping)
    {
        var found = findings.Skills.Select(skill => skill.Id).ToList();
        if (found.Count == 0)
        {
            return [];
        }

        // Whoever wants skills by their entries and none of these cannot fit; whoever only writes of skills may.
        var vacancies = await context.Vacancies.AsNoTracking()
            .OpenToAll()
            .Where(vacancy => vacancy.Entries.Any(entry => found.Contains(entry.EntryId))
                || !vacancy.Entries.Any(entry => entry.Entry.Kind == DirectoryKind.Skill || entry.Entry.Kind == DirectoryKind.Technology))
            .OrderByDescending(vacancy => vacancy.Id)
            .Take(options.Value.MaxVacancies)
            .SelectWanted(context)
            .ToListAsync(stopping);
        var profiles = vacancies.ConvertAll(vacancy => vacancy.Profile);
        var fits = await analyzer.MatchAsync(findings, profiles, await SkillsAsync(context, stopping), stopping);
        var revisions = vacancies.ToDictionary(vacancy => vacancy.Profile.VacancyId, vacancy => vacancy.Revision);
        return [.. fits.Take(options.Value.MaxMatches).Select(fit => (fit, revisions[fit.VacancyId]))];
    }

    // Tracked: what is found is saved as references to these, once each.
    private static Task<List<DirectoryEntry>> SkillsAsync(RecruitContext context, CancellationToken stopping) =>
        context.DirectoryEntries
            .Where(entry => (entry.Kind == DirectoryKind.Skill || entry.Kind == DirectoryKind.Technology) && !entry.IsConfidential)
            .OrderBy(entry => entry.Id)
            .ToListAsync(stopping);

    /// <summary>Stores the failure; false where it is none, since the file is gone, or is another worker's by now.</summary>
    private async Task<bool> FailAsync(RecruitContext context, ResumeAnalysis analysis, string code)
    {
        // What was found before the failure must not be saved with it.
        var fresh = await contexts.CreateDbContextAsync(CancellationToken.None);
        await using (fresh)
        {
            context.ChangeTracker.Clear();
            var stored = await fresh.ResumeAnalyses.SingleOrDefaultAsync(
                stored => stored.FileId == analysis.FileId && stored.Attempts == analysis.Attempts
                    && stored.State == ResumeAnalysisState.Running);
            if (stored is null)
            {
                await TellLossAsync(fresh, analysis.FileId);
                return false;
            }

            stored.Fail(code, time.GetUtcNow());
            return await SaveAsync(fresh, analysis.FileId);
        }
    }

    /// <summary>Saves, unless another worker has it by now, or the file is gone. What is decided is saved also when all is to stop.</summary>
    private async Task<bool> SaveAsync(RecruitContext context, long fileId)
    {
        try
        {
            await context.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            await TellLossAsync(context, fileId);
            return false;
        }
    }

    private async Task TellLossAsync(RecruitContext context, long fileId)
    {
        if (await context.ResumeFiles.AnyAsync(file => file.Id == fileId))
        {
            logger.AnalysisOvertaken(fileId);
        }
        else
        {
            logger.AnalysisNeedless(fileId);
        }
    }
}
