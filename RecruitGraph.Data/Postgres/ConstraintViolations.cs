using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Tags;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Postgres;

/// <summary>What a violated constraint means in the domain's own words.</summary>
internal static class ConstraintViolations
{
    /// <summary>There is one already.</summary>
    private static readonly FrozenDictionary<string, Func<Exception, Exception>> Doubles =
        new Dictionary<string, Func<Exception, Exception>>
        {
            ["pk_sign_in_names"] = refusal => new SignInNameTakenException(refusal),
            ["ix_groups_normalized_name"] = refusal => new GroupNameTakenException(refusal),
            ["pk_group_members"] = refusal => new DuplicateGroupMemberException(refusal),
            ["ix_blocked_users_user_id"] = refusal => new UserAlreadyBlockedException(refusal),
            ["pk_profiles"] = refusal => new DuplicateProfileException(refusal),
            ["pk_resumes"] = refusal => new DuplicateResumeException(refusal),
            ["ix_directory_entries_kind_number"] = refusal => new DirectoryEntryExistsException(refusal),
            ["ix_directory_entries_kind_normalized_title"] = refusal => new DirectoryEntryExistsException(refusal),
            ["ix_directory_entries_parent_id_normalized_title"] = refusal => new DirectoryEntryExistsException(refusal),
            ["ix_stage_templates_normalized_name"] = refusal => new StageTemplateNameTakenException(refusal),
            ["ix_tags_normalized_name"] = refusal => new TagNameTakenException(refusal),
            ["pk_candidate_tags"] = refusal => new DuplicateCandidateTagException(refusal),
            ["ix_ending_reasons_kind_normalized_name"] = refusal => new EndingReasonNameTakenException(refusal),
            ["pk_application_answers"] = refusal => new DuplicateAnswerException(refusal),
            ["pk_idempotency_keys"] = refusal => new DuplicateIdempotencyKeyException(refusal),
            ["ix_favorites_discussion_id_user_id"] = refusal => new DuplicateFavoriteException(refusal),
            ["ix_favorites_experience_id_user_id"] = refusal => new DuplicateFavoriteException(refusal),
            ["ix_applications_candidate_id_vacancy_id"] = refusal => new DuplicateApplicationException(refusal),
            ["ix_candidates_user_id"] = refusal => new DuplicateCandidateException(refusal),

            // Somebody else saved first: this insert found that out before the row's own version did.
            ["ix_application_events_application_id_version"] = Overtaken,
            ["pk_spent_refresh_tokens"] = Overtaken,
            ["pk_email_confirmations"] = Overtaken,
            ["pk_group_profiles"] = Overtaken,
            ["pk_profile_avatars"] = Overtaken,
            ["ix_stage_templates_is_default"] = Overtaken,
            ["ix_stages_vacancy_id_name"] = Overtaken,
            ["pk_vacancy_directory_entries"] = Overtaken,
            ["pk_vacancy_team_members"] = Overtaken,
            ["pk_vacancy_matches"] = Overtaken,
            ["pk_stage_template_stages"] = Overtaken,
            ["ix_resume_educations_user_id_ordinal"] = Overtaken,
            ["ix_resume_work_experiences_user_id_ordinal"] = Overtaken,
            ["ix_resume_portfolio_items_user_id_ordinal"] = Overtaken,
            ["ix_resume_skills_user_id_ordinal"] = Overtaken,
            ["pk_resume_analysis_skills"] = Overtaken,
            ["pk_resume_texts"] = Overtaken,
            ["pk_resume_analyses"] = Overtaken,
            ["pk_candidate_directory_entries"] = Overtaken,
            ["pk_discussion_tags"] = Overtaken
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>It cannot be deleted, since something hangs on it.</summary>
    private static readonly FrozenDictionary<string, Func<Exception, Exception>> Uses =
        new Dictionary<string, Func<Exception, Exception>>
        {
            ["fk_profiles_occupations_occupation_id"] = refusal => new OccupationInUseException(refusal),
            ["fk_applications_candidates_candidate_id"] = refusal => new CandidateInUseException(refusal),
            ["fk_resume_files_candidates_candidate_id"] = refusal => new CandidateInUseException(refusal),
            ["fk_directory_entries_directory_entries_parent_id"] = refusal => new DirectoryEntryInUseException(refusal),
            ["fk_vacancy_directory_entries_directory_entries_entry_id"] = refusal => new DirectoryEntryInUseException(refusal),
            ["fk_candidate_directory_entries_directory_entries_entry_id"] = refusal => new DirectoryEntryInUseException(refusal),
            ["fk_resume_analysis_skills_directory_entries_entry_id"] = refusal => new DirectoryEntryInUseException(refusal),
            ["fk_test_questions_directory_entries_grade_id"] = refusal => new DirectoryEntryInUseException(refusal),
            ["fk_test_questions_directory_entries_question_type_id"] = refusal => new DirectoryEntryInUseException(refusal),
            ["fk_test_questions_directory_entries_skill_id"] = refusal => new DirectoryEntryInUseException(refusal),
            ["fk_applications_stages_vacancy_id_stage_id"] = refusal => new StageInUseException(refusal),
            ["fk_application_events_stages_vacancy_id_from_stage_id"] = refusal => new StageInUseException(refusal),
            ["fk_application_events_stages_vacancy_id_to_stage_id"] = refusal => new StageInUseException(refusal)
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Triggers refuse it.</summary>
    private static readonly FrozenDictionary<string, Func<Exception, Exception>> Rules =
        new Dictionary<string, Func<Exception, Exception>>
        {
            ["applications_need_vacancy"] = refusal => new VacancyDeletedException(refusal),
            ["user_anonymised"] = refusal => new UserAnonymisedException(refusal),
            ["candidate_anonymised"] = refusal => new CandidateAnonymisedException(refusal)
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The constraints that have a meaning here.</summary>
    public static IEnumerable<string> Known => Doubles.Keys.Concat(Uses.Keys).Concat(Rules.Keys);

    /// <summary>The domain's exception, or null where there is none and the refusal is a fault of ours.</summary>
    public static Exception? Translate(PostgresException violation, DbUpdateException refusal)
    {
        var meanings = violation.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => Doubles,
            PostgresErrorCodes.IntegrityConstraintViolation => Rules,
            // The same constraint also refuses rows that point to nothing; only what is being deleted is in use.
            PostgresErrorCodes.ForeignKeyViolation when refusal.Entries.Any(entry => entry.State == EntityState.Deleted) => Uses,
            _ => null
        };
        return meanings?.GetValueOrDefault(violation.ConstraintName ?? "")?.Invoke(refusal);
    }

    private static DbUpdateConcurrencyException Overtaken(Exception refusal) =>
        new("Somebody else changed this at the same moment.", refusal);
}
