using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;

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
        if (exception is not DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation })
        {
            return;
        }

        switch (violation.ConstraintName)
        {
            case "pk_sign_in_names":
                throw new SignInNameTakenException(exception);
            case "ix_applications_candidate_id_vacancy_id":
                throw new DuplicateApplicationException(exception);
            case "ix_candidates_user_id":
                throw new DuplicateCandidateException(exception);
            // Somebody else saved first: this insert found that out before the row's own version did.
            case "ix_application_events_application_id_version" or "pk_spent_refresh_tokens":
                throw new DbUpdateConcurrencyException("Somebody else changed this at the same moment.", exception);
        }
    }
}
