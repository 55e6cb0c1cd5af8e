using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Server.Resumes.Analysis;

namespace RecruitGraph.Server.Resumes;

/// <summary>Matches vacancies that have changed with the résumés that are analysed already, one batch of them after the other.</summary>
internal sealed class VacancyMatchingRunner(
    IDbContextFactory<RecruitContext> contexts,
    IVacancyMatchingQueue queue,
    IResumeAnalyzer analyzer,
    IOptions<ResumeAnalysisOptions> options,
    TimeProvider time,
    ILogger<VacancyMatchingRunner> logger)
{
    private const int BatchSize = 50;

    /// <summary>
    /// Matches the next vacancy with its next batch; false where none waits. What is cut short waits again at once, what fails after a
    /// while; what dies with its worker when the lease ends.
    /// </summary>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        await using var context = await contexts.CreateDbContextAsync(stopping);
        await queue.CatchUpAsync(context, time.GetUtcNow(), stopping);
        if (await queue.ClaimAsync(context, options.Value.Lease, time.GetUtcNow(), stopping) is not { } matching)
        {
            return false;
        }

        var claim = VacancyMatchingClaim.Of(matching);
        try
        {
            var wanted = await context.Vacancies.AsNoTracking()
                .Where(vacancy => vacancy.Id == matching.VacancyId)
                .OpenToAll()
                .SelectWanted(context)
                .SingleOrDefaultAsync(stopping);
            await (wanted is null ? ForgetAsync(context, matching, stopping) : MatchAsync(context, matching, wanted.Profile, stopping));
        }
        catch (DbUpdateConcurrencyException)
        {
            // The vacancy has changed meanwhile, or another worker has it: it waits again, or is done.
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await context.VacancyMatchings
                .Where(held => held.VacancyId == matching.VacancyId && held.LeaseUntil == claim.LeaseUntil)
                .ExecuteUpdateAsync(held => held.SetProperty(one => one.LeaseUntil, (DateTimeOffset?)null), CancellationToken.None);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await using var fresh = await contexts.CreateDbContextAsync(stopping);
            var pause = await queue.PostponeAsync(fresh, claim, time.GetUtcNow(), stopping);
            logger.MatchingFailed(matching.VacancyId, e.GetType().Name, pause);
        }

        return true;
    }

    private static async Task ForgetAsync(RecruitContext context, VacancyMatching matching, CancellationToken stopping)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stopping);
        matching.Finish();
        await context.SaveChangesAsync(stopping);
        await MatchesOf(context, matching).ExecuteDeleteAsync(stopping);
        await transaction.CommitAsync(stopping);
    }

    private async Task MatchAsync(RecruitContext context, VacancyMatching matching, WantedProfile wanted, CancellationToken stopping)
    {
        var analyses = await context.ResumeAnalyses.AsNoTracking()
            .Where(analysis => analysis.State == ResumeAnalysisState.Done && analysis.FileId > matching.AfterFileId && analysis.Skills.Any())
            .Include(analysis => analysis.Text)
            .Include(analysis => analysis.Skills).ThenInclude(skill => skill.Entry)
            .AsSplitQuery()
            .OrderBy(analysis => analysis.FileId)
            .Take(BatchSize)
            .ToListAsync(stopping);
        var fits = await FitsAsync(context, wanted, analyses, stopping);
        var from = matching.AfterFileId;
        var to = analyses.Count < BatchSize ? long.MaxValue : analyses[^1].FileId;

        await using var transaction = await context.Database.BeginTransactionAsync(stopping);
        if (to == long.MaxValue)
        {
            matching.Finish();
        }
        else
        {
            matching.Continue(to);
        }

        await context.SaveChangesAsync(stopping);
        var held = await queue.HoldAsync(context, analyses, stopping);
        await MatchesOf(context, matching)
            .Where(match => match.FileId > from && match.FileId <= to && (match.Revision != matching.Revision || held.Contains(match.FileId)))
            .ExecuteDeleteAsync(stopping);
        context.VacancyMatches.AddRange(fits.Where(fit => held.Contains(fit.FileId)).Select(fit => VacancyMatch.Create(
            fit.FileId, matching.VacancyId, fit.Fit.Score, fit.Fit.Sentence, fit.Fit.Present, fit.Fit.Missing, matching.Revision)));
        await context.SaveChangesAsync(stopping);
        await queue.KeepBestAsync(context, [.. fits.Select(fit => fit.FileId)], options.Value.MaxMatches, stopping);
        await transaction.CommitAsync(stopping);
    }

    private async Task<List<(long FileId, VacancyFit Fit)>> FitsAsync(
        RecruitContext context, WantedProfile wanted, List<ResumeAnalysis> analyses, CancellationToken stopping)
    {
        var fits = new List<(long, VacancyFit)>();
        var skills = await context.DirectoryEntries.AsNoTracking()
            .Where(entry => (entry.Kind == DirectoryKind.Skill || entry.Kind == DirectoryKind.Technology) && !entry.IsConfidential)
            .OrderBy(entry => entry.Id)
            .ToListAsync(stopping);
        foreach (var analysis in analyses)
        {
            var found = await analyzer.MatchAsync(analysis.ToFindings(), [wanted], skills, stopping);
            fits.AddRange(found.Select(fit => (analysis.FileId, fit)));
        }

        return fits;
    }

    private static IQueryable<VacancyMatch> MatchesOf(RecruitContext context, VacancyMatching matching) =>
        context.VacancyMatches.IgnoreQueryFilters().Where(match => match.VacancyId == matching.VacancyId);
}
