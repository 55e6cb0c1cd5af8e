namespace RecruitGraph.Tests.Data.PersonalData;

/// <summary>What was decided of every column: whether the export tells it, and whether anonymisation takes it away.</summary>
internal static partial class PersonalColumns
{
    public static IReadOnlyList<PersonalColumn> All { get; } =
        [.. ((string[])[Account, Profile, Papers, Recruiting, Community, House]).SelectMany(PersonalColumn.Read)];

    /// <summary>What is told in place of keys, and of who else had a hand in it.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "applications.events.by",
        "applications.events.fromStage",
        "applications.events.stage",
        "applications.resumeFile",
        "applications.vacancy",
        "audit.by",
        "comments.discussion",
        "comments.experience",
        "favorites.discussion",
        "favorites.experience",
        "profile.createdBy",
        "profile.modifiedBy",
        "resumeFiles.analysis.skills",
        "resumeFiles.matches.vacancy",
        "signIns.by",
        "vacancies.isOwner",
    ];

    private const string Account =
        """
        User: UserName, Email, EmailConfirmedAt, DisplayName, FailedSignIns, LockedUntil | user.* | gone
        User: Role, CreatedAt, AnonymisedAt | user.* | nameless
        User: NormalizedUserName, NormalizedEmail | form | gone
        User: PasswordHash | secret | gone
        User: Id | key | key
        User: Version | work | work
        SignInName: Name | form | gone
        SignInName: UserId | key | key
        Session: CreatedAt, ExpiresAt, RevokedAt, EndReason, KeepsSignedIn, Audience | sessions.* | nameless
        Session: Ip | sessions.* | gone
        Session: Id, UserId | key | key
        Session: RefreshTokenHash | secret | secret
        SpentRefreshToken: SpentAt | sessions.renewedAt | nameless
        SpentRefreshToken: Hash | secret | secret
        SpentRefreshToken: SessionId | key | key
        EmailConfirmation: Email, CreatedAt, ExpiresAt, UsedAt | emailConfirmation.* | gone
        EmailConfirmation: UserId | key | gone
        EmailConfirmation: TokenHash | secret | gone
        OutgoingMail: Kind, Recipient, Subject, CreatedAt, SentAt, FailedAt | mails.* | gone
        OutgoingMail: Id, UserId | key | gone
        OutgoingMail: Body | secret | gone
        OutgoingMail: Attempts, NextAttemptAt | work | gone
        SignInLogEntry: Operation, Outcome, Ip, OccurredAt | signIns.* | gone
        SignInLogEntry: Id, UserId | key | gone
        SignInLogEntry: OperatorId | others | gone
        BlockedUser: Reason | blocks.* | gone
        BlockedUser: BlockedAt, LiftedAt | blocks.* | nameless
        BlockedUser: Id, UserId | key | key
        BlockedUser: BlockedById, LiftedById | others | others
        AuditEntry: OccurredAt, Action, Subject, Details | audit.* | nameless
        AuditEntry: Ip | audit.* | gone
        AuditEntry: Id, SubjectId | key | key
        AuditEntry: ActorId | others | key
        IdempotencyKey: Scope, Key, Operation, RequestHash, EventSequence, CreatedAt | work | work
        """;

    private const string House =
        """
        Group: Name | groups.* | house
        Group: Id, NormalizedName, CreatedAt, Version | house | house
        GroupProfile: GroupId, Location, ContactPhone, CreatedAt, CreatedById, ModifiedAt, ModifiedById | house | house
        Occupation: Name | profile.occupation | house
        Occupation: Id, Version | house | house
        Tag: Name | candidate.tags.* | house
        Tag: Id, NormalizedName, Color, Version | house | house
        DirectoryEntry: Title | candidate.skills | house
        DirectoryEntry: Id, Kind, Number, NormalizedTitle, Description, ParentId, IsConfidential, CreatedAt, Version | house | house
        TestQuestion: Text | applications.answers.question | house
        TestQuestion: Id, SkillId, GradeId, QuestionTypeId, Title, CreatedAt, CreatedById, DeletedAt, Version | house | house
        TestAnswer: Text | applications.answers.answer | house
        TestAnswer: Id, QuestionId, Position, IsRight | house | house
        EndingReason: Name | applications.events.endingReason | house
        EndingReason: Id, Kind, NormalizedName, Position, ArchivedAt, Version | house | house
        Stage: Name | applications.stage | house
        Stage: Id, VacancyId, Position, Type, LegacyCode | house | house
        StageTemplate: Id, Name, NormalizedName, IsDefault, CreatedAt, Version | house | house
        StageTemplateStage: TemplateId, Position, Type, Name, LegacyCode | house | house
        Vacancy: Title | vacancies.* | house
        Vacancy: Id, Department, Location, Description, Requirements, SalaryMin, SalaryMax, SalaryCurrency | house | house
        Vacancy: IsConfidential, RequiresTest, Status, PublishedAt, SuspendedAt, CreatedAt, UpdatedAt, Version, DeletedAt | house | house
        Vacancy: OwnerId | key | key
        VacancyDirectoryEntry: VacancyId, EntryId, Position | house | house
        VacancyMatching: VacancyId, Revision, ChangedIn, QueuedAt, AfterFileId, LeaseUntil | house | house
        VacancySearchText: VacancyId, Text, Version | house | house
        VacancyTeamMember: AddedAt | vacancies.inTeamSince | nameless
        VacancyTeamMember: VacancyId, UserId | key | key
        VacancyTeamMember: AddedById | others | others
        """;
}
