using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Postgres;

/// <summary>What a violated constraint means in the domain's own words.</summary>
internal static class ConstraintViolations
{
    /// <summary>There is one already.</summary>
    private static readonly FrozenDictionary<string, Func<Exception, Exception>> Doubles =
        new Dictionary<string, Func<Exception, Exception>>
        {
            ["pk_sign_in_names"] = refusal => new SignInNameTakenException(refusal),
            ["ix_occupations_normalized_name"] = refusal => new OccupationNameTakenException(refusal),
            ["ix_groups_normalized_name"] = refusal => new GroupNameTakenException(refusal),
            ["pk_group_members"] = refusal => new DuplicateGroupMemberException(refusal),
            ["ix_blocked_users_user_id"] = refusal => new UserAlreadyBlockedException(refusal),
            ["ix_applications_candidate_id_vacancy_id"] = refusal => new DuplicateApplicationException(refusal),
            ["ix_candidates_user_id"] = refusal => new DuplicateCandidateException(refusal),

            // Somebody else saved first: this insert found that out before the row's own version did.
            ["ix_application_events_application_id_version"] = Overtaken,
            ["pk_spent_refresh_tokens"] = Overtaken,
            ["pk_email_confirmations"] = Overtaken,
            ["pk_group_profiles"] = Overtaken
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>It cannot be deleted, since something hangs on it.</summary>
    private static readonly FrozenDictionary<string, Func<Exception, Exception>> Uses =
        new Dictionary<string, Func<Exception, Exception>>
        {
            ["fk_profiles_occupations_occupation_id"] = refusal => new OccupationInUseException(refusal)
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The domain's exception, or null where there is none and the refusal is a fault of ours.</summary>
    public static Exception? Translate(PostgresException violation, DbUpdateException refusal)
    {
        var meanings = violation.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => Doubles,
            // The same constraint also refuses rows that point to nothing; only what is being deleted is in use.
            PostgresErrorCodes.ForeignKeyViolation when refusal.Entries.Any(entry => entry.State == EntityState.Deleted) => Uses,
            _ => null
        };
        return meanings?.GetValueOrDefault(violation.ConstraintName ?? "")?.Invoke(refusal);
    }

    private static DbUpdateConcurrencyException Overtaken(Exception refusal) =>
        new("Somebody else changed this at the same moment.", refusal);
}
