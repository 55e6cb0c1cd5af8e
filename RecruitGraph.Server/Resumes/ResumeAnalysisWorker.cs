using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Server.Resumes;

/// <summary>
/// Analyses uploaded résumés in the background, several at a time. What waits lies in the database, so any instance may do any of
/// it; an instance that is told to stop puts back what it has not finished. Whoever has nothing to analyse matches vacancies that have changed.
/// </summary>
internal sealed class ResumeAnalysisWorker(
    ResumeAnalysisRunner runner,
    VacancyMatchingRunner matchings,
    ResumeAnalysisSignal signal,
    IDbContextFactory<RecruitContext> contexts,
    IOptions<ResumeAnalysisOptions> options,
    TimeProvider time,
    ILogger<ResumeAnalysisWorker> logger) : BackgroundService
{
    private static readonly TimeSpan CleaningInterval = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value.Workers == 0
        ? Task.CompletedTask
        : Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => WorkAsync(stoppingToken)).Append(CleanAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        // The host waits for the first pause of its services before it listens.
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await runner.RunNextAsync(stopping) && !await matchings.RunNextAsync(stopping))
                {
                    await PauseAsync(stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away: the worker outlives that.
                logger.QueueUnavailable(e.GetType().Name);
                await Task.Delay(options.Value.Poll, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task PauseAsync(CancellationToken stopping)
    {
        using var poll = new CancellationTokenSource(options.Value.Poll, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(poll.Token, stopping);
        try
        {
            await signal.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Nobody called: time to look by oneself.
        }
    }

    private async Task CleanAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(CleaningInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await CleanOnceAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // All is to stop.
        }
    }

    private async Task CleanOnceAsync(CancellationToken stopping)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stopping);
            if (await context.DeleteUnclaimedFilesAsync(time.GetUtcNow(), stopping) is > 0 and var files)
            {
                logger.UnclaimedFilesDeleted(files);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.QueueUnavailable(e.GetType().Name);
        }
    }
}
