using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace RecruitGraph.Data.Postgres;

/// <summary>
/// Turns the refusals that the database alone can decide, because two callers were at it at once, into the domain's
/// own exceptions.
/// </summary>
internal sealed class ConstraintViolationInterceptor : SaveChangesInterceptor
{
    public static ConstraintViolationInterceptor Instance { get; } = new();

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => ThrowTyped(eventData.Exception);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ThrowTyped(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void ThrowTyped(Exception exception)
    {
        if (exception is DbUpdateException { InnerException: PostgresException violation } update
            && ConstraintViolations.Translate(violation, update) is { } typed)
        {
            throw typed;
        }
    }
}
