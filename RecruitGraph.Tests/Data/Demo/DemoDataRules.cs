namespace RecruitGraph.Tests.Data.Demo;

/// <summary>What demo data promises: each statement counts what must not exist.</summary>
internal static class DemoDataRules
{
    public static readonly string[] All =
    [
        // Histories: as many events as versions, each after the other, and the application stands where the last one left it.
        "select count(*) from applications a where (select count(*) from application_events e where e.application_id = a.id) <> a.version",
        """
        select count(*) from applications a join application_events e on e.application_id = a.id and e.version = a.version
        where (e.to_stage_id, e.status, e.occurred_at) <> (a.stage_id, a.status, a.updated_at)
        """,
        """
        select count(*) from (
            select from_stage_id, occurred_at, sequence,
                lag(to_stage_id) over w as stage_before, lag(occurred_at) over w as before, lag(sequence) over w as sequence_before
            from application_events window w as (partition by application_id order by version)) as steps
        where stage_before is not null
          and (from_stage_id <> stage_before or occurred_at <= before or sequence <= sequence_before)
        """,
        """
        select count(*) from applications a where stage_entered_at <> (
            select max(occurred_at) from application_events e
            where e.application_id = a.id and (from_stage_id is distinct from to_stage_id or kind = 5))
        """,
        "select count(*) from applications a where applied_at <> (select max(occurred_at) from application_events e where e.application_id = a.id and kind in (0, 5))",
        "select count(*) from application_events where occurred_at > now()",
        "select count(*) from application_events e join vacancies v on v.id = e.vacancy_id where e.occurred_at < v.created_at",
        "select count(*) from application_events e join users u on u.id = actor_id where kind in (1, 2, 3) and role = 0",
        "select count(*) from application_events where kind in (1, 2, 3) and actor_id is null",
        "select count(*) from candidates c join applications a on a.candidate_id = c.id where c.created_at > a.applied_at",
        // Events: ended for a reason of that kind; recruiters decide of vacancies that they see; accounts act for themselves.
        "select count(*) from application_events e join ending_reasons r on r.id = e.ending_reason_id where (e.kind = 3) <> (r.kind = 0)",
        "select count(*) from application_events where kind = 3 and ending_reason_id is null",
        """
        select count(*) from application_events e join vacancies v on v.id = e.vacancy_id join users u on u.id = e.actor_id
        where v.is_confidential and u.role = 1 and v.owner_id <> u.id
            and not exists (select from vacancy_team_members m where m.vacancy_id = v.id and m.user_id = u.id)
        """,
        """
        select count(*) from application_events e join applications a on a.id = e.application_id join candidates c on c.id = a.candidate_id
        where e.kind in (0, 4, 5) and e.actor_id is distinct from c.user_id
        """,
        "select count(*) from applications a join candidates c on c.id = a.candidate_id where (a.source = 0) <> (c.user_id is not null)",
        // Vacancies: dates follow the status; title, department and location are those of the entries; nobody owns and helps.
        "select count(*) from vacancies where (status = 0) <> (published_at is null) or (status = 2) <> (suspended_at is not null)",
        """
        select count(*) from vacancy_directory_entries d join directory_entries e on e.id = d.entry_id join vacancies v on v.id = d.vacancy_id
        where e.title <> case e.kind when 8 then v.location when 9 then v.department when 10 then v.title else e.title end
        """,
        "select count(*) from vacancy_team_members m join vacancies v on v.id = m.vacancy_id where v.owner_id = m.user_id",
        "select count(*) from vacancies v where is_confidential and not exists (select from vacancy_team_members m where m.vacancy_id = v.id)",
        "select count(*) from directory_entries e where kind = 10 and not exists (select from directory_entries p where p.id = e.parent_id and p.kind = 9)",
        "select count(*) from (select from stages group by vacancy_id having min(type) <> 0 or max(type) <> 4 or count(*) <> 6) as odd",
        // Tests: a right answer each; answers only where a test is asked for, of its skills, and as right as the answer.
        "select count(*) from test_questions q where not exists (select from test_answers a where a.question_id = q.id and a.is_right)",
        """
        select count(*) from application_answers g join test_answers t on t.id = g.answer_id join test_questions q on q.id = g.question_id
            join applications a on a.id = g.application_id join vacancies v on v.id = a.vacancy_id
        where g.was_right <> t.is_right or not v.requires_test
            or not exists (select from vacancy_directory_entries d where d.vacancy_id = v.id and d.entry_id = q.skill_id)
        """,
        // People: a candidate says what his profile says; nobody has two names.
        """
        select count(*) from candidates c join profiles p on p.user_id = c.user_id
        where (c.full_name, c.phone_number, c.sex, c.id_number_hash) is distinct from (p.name, p.phone_number, p.sex, p.id_number_hash)
        """,
        "select count(*) from users u where (select count(*) from sign_in_names n where n.user_id = u.id) <> 2",
        "select count(*) from profiles where id_number is null or address is null or name_pinyin is null",
        "select count(*) from group_members m join users u on u.id = m.user_id where u.role = 0",
        // Files: with size and hash, done with their text or failed with a code; attached to applications of the same person, which came later.
        """
        select count(*) from resume_files f left join resume_file_contents c on c.file_id = f.id
            left join resume_analyses a on a.file_id = f.id and a.state in (2, 3) left join resume_texts t on t.file_id = f.id
        where octet_length(c.bytes) is distinct from f.size or sha256(c.bytes) <> f.sha256 or a.file_id is null
            or (a.state = 2) <> (t.text is not null) or (a.state = 3) <> (a.failure_code is not null)
            or case f.type when 2 then convert_from(c.bytes, 'UTF8') is distinct from t.text else false end
        """,
        """
        select count(*) from applications a join resume_files f on f.id = a.resume_file_id
        where f.candidate_id <> a.candidate_id or f.uploaded_at > a.applied_at
        """,
        """
        select count(*) from vacancy_matches m join vacancies v on v.id = m.vacancy_id
        where v.is_confidential or v.status <> 1
            or m.score <> round(100.0 * cardinality(present_skills) / (cardinality(present_skills) + cardinality(missing_skills)))
        """,
        // Failed sign-ins have no operator, and of strangers the network alone is kept.
        "select count(*) from sign_in_log_entries where (outcome = 0) <> (operator_id is not null) or (user_id is null and ip not like '%/24')",
        // Whoever is blocked did nothing since; hidden, blocked and made by the staff is audited.
        "select count(*) from blocked_users b join sign_in_log_entries s on s.user_id = b.user_id and s.occurred_at > b.blocked_at",
        "select count(*) from blocked_users b join (select author_id from comments union select author_id from discussions union select author_id from interview_experiences) a on a.author_id = b.user_id",
        "select count(*) from blocked_users b where not exists (select from audit_entries where action = 6 and subject = 0 and subject_id = b.user_id)",
        "select count(*) from comments c where hidden_at is not null and not exists (select from audit_entries where action = 8 and subject = 16 and subject_id = c.id)",
        "select count(*) from application_notes n where not exists (select from audit_entries where action = 1 and subject = 12 and subject_id = n.id)",
        "select count(*) from vacancies v where not exists (select from audit_entries where action = 1 and subject = 6 and subject_id = v.id)",
        "select count(*) from (select id, occurred_at, lag(occurred_at) over (order by id) as before from audit_entries) a where occurred_at < before",
        // Nothing comes before what it is about, or after the present.
        "select count(*) from comments c join discussions d on d.id = c.discussion_id where c.created_at < d.created_at",
        "select count(*) from comments c join users u on u.id = c.author_id where c.created_at < u.created_at",
        "select count(*) from application_notes n join applications a on a.id = n.application_id where n.created_at < a.applied_at",
        "select count(*) from candidate_tags t join candidates c on c.id = t.candidate_id where t.added_at < c.created_at",
        "select count(*) from users u join candidates c on c.user_id = u.id join applications a on a.candidate_id = c.id where u.created_at > a.applied_at",
        """
        select count(*) from (select created_at from comments union all select created_at from favorites union all select occurred_at from audit_entries
            union all select occurred_at from sign_in_log_entries union all select created_at from interview_records
            union all select finished_at from resume_analyses) as times where created_at > now()
        """
    ];
}
