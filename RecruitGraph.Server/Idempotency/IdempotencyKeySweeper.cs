using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecruitGraph.Data;
using RecruitGraph.Data.Idempotency;

namespace RecruitGraph.Server.Idempotency;

/// <summary>Deletes old idempotency keys in the background. Any number of servers may do so at once: each leaves alone what another has.</summary>
internal sealed class IdempotencyKeySweeper(
    IDbContextFactory<RecruitContext> contexts,
    IOptions<IdempotencyOptions> options,
    TimeProvider time,
    ILogger<IdempotencyKeySweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.SweepMinutes == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // All is to stop.
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stopping);
            logger.KeysDeleted(await context.DeleteKeysBeforeAsync(time.GetUtcNow() - options.Value.Keep, stopping));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database is away: the sweeper outlives that.
            logger.SweepFailed(e.GetType().Name);
        }
    }
}
