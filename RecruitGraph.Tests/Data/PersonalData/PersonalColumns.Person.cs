namespace RecruitGraph.Tests.Data.PersonalData;

internal static partial class PersonalColumns
{
    private const string Profile =
        """
        Profile: Name, NamePinyin, Sex, Gender, Race, IdNumber, PhoneNumber, Address, Age, Birthday, Status, HighestEducation | profile.* | gone
        Profile: Seniority, AvatarUrl, AvatarChangedAt, CreatedAt, ModifiedAt | profile.* | gone
        Profile: UserId, OccupationId | key | gone
        Profile: IdNumberHash | secret | gone
        Profile: CreatedById, ModifiedById | others | gone
        Profile: Version | work | gone
        ProfileAvatar: Format, Content | profile.avatar.* | gone
        ProfileAvatar: UserId | key | gone
        Education: School, Degree, Major, BeginDate, EndDate | education.* | gone
        Education: Id, UserId | key | gone
        Education: Version | work | gone
        WorkExperience: Company, Position, BeginDate, EndDate, Description | workExperience.* | gone
        WorkExperience: Id, UserId | key | gone
        WorkExperience: Version | work | gone
        FamilyMember: Name, Relation, PhoneNumber, Work | familyMembers.* | gone
        FamilyMember: Id, UserId | key | gone
        FamilyMember: Version | work | gone
        GroupMember: AddedAt | groups.* | gone
        GroupMember: GroupId, UserId | key | gone
        GroupMember: AddedById | others | gone
        """;

    private const string Papers =
        """
        Resume: Autobiography, UpdatedAt | resume.* | gone
        Resume: UserId | key | gone
        Resume: Version | work | gone
        ResumeEducation: School, AdmissionDate, GraduationDate | resume.education.* | gone
        ResumeEducation: Id, UserId | key | gone
        ResumeEducation: Ordinal | form | gone
        ResumeWorkExperience: Company, Position, StartDate, EndDate | resume.workExperience.* | gone
        ResumeWorkExperience: Id, UserId | key | gone
        ResumeWorkExperience: Ordinal | form | gone
        ResumePortfolioItem: Title, Description | resume.portfolio.* | gone
        ResumePortfolioItem: Id, UserId | key | gone
        ResumePortfolioItem: Ordinal | form | gone
        ResumeSkill: Name | resume.skills | gone
        ResumeSkill: Id, UserId | key | gone
        ResumeSkill: Ordinal | form | gone
        ResumeFile: FileName | resumeFiles.* | gone
        ResumeFile: Type, Size, UploadedAt, DeletedAt | resumeFiles.* | nameless
        ResumeFile: Id, OwnerId, CandidateId | key | key
        ResumeFile: Sha256 | secret | gone
        ResumeFile: ClaimTokenHash, ClaimUntil, UploadedFrom | unclaimed | unclaimed
        ResumeFileContent: Bytes | file | gone
        ResumeFileContent: FileId | key | gone
        ResumeText: Text | resumeFiles.analysis.* | gone
        ResumeText: FileId | key | gone
        ResumeAnalysis: State, QueuedAt, StartedAt, FinishedAt, FailureCode | resumeFiles.analysis.* | gone
        ResumeAnalysis: Name, Age, Email, PhoneNumber, CareerInterest | resumeFiles.analysis.* | gone
        ResumeAnalysis: FileId | key | gone
        ResumeAnalysis: Attempts | work | gone
        ResumeAnalysis: LeaseUntil, CatchUpFrom | work | work
        ResumeAnalysisSkill: FileId, EntryId | key | gone
        VacancyMatch: Score, Sentence, PresentSkills, MissingSkills | resumeFiles.matches.* | gone
        VacancyMatch: FileId, VacancyId | key | gone
        VacancyMatch: Revision | work | gone
        """;

    private const string Recruiting =
        """
        Candidate: FullName, FirstName, LastName, Email, PhoneNumber, Sex, SocialLink | candidate.* | gone
        Candidate: CreatedAt, AnonymisedAt | candidate.* | nameless
        Candidate: NormalizedEmail, NormalizedPhoneNumber | form | gone
        Candidate: IdNumberHash | secret | gone
        Candidate: Id, UserId | key | key
        Candidate: Version | work | work
        CandidateDirectoryEntry: CandidateId, EntryId | key | gone
        CandidateTag: AddedAt | candidate.tags.* | gone
        CandidateTag: CandidateId, TagId | key | gone
        CandidateTag: AddedById | others | gone
        Application: Status, Source, AppliedAt, StageEnteredAt, UpdatedAt, Score | applications.* | counts
        Application: Id, VacancyId, CandidateId, StageId, ResumeFileId | key | key
        Application: Version | work | work
        ApplicationAnswer: ApplicationId, QuestionId, AnswerId | key | counts
        ApplicationAnswer: WasRight | test | counts
        ApplicationEvent: Kind, Status, OccurredAt | applications.events.* | counts
        ApplicationEvent: Reason | applications.events.* | gone
        ApplicationEvent: Sequence, ApplicationId, VacancyId, FromStageId, ToStageId, EndingReasonId | key | key
        ApplicationEvent: ActorId | others | key
        ApplicationEvent: Version, TransactionId | work | work
        ApplicationNote: Text, Visibility, CreatedAt, UpdatedAt, DeletedAt | applications.notes.* | gone
        ApplicationNote: Id, ApplicationId | key | gone
        ApplicationNote: AuthorId | others | gone
        ApplicationNote: Version | work | gone
        """;

    private const string Community =
        """
        Discussion: Title, Content, CreatedAt, UpdatedAt, HiddenAt, DeletedAt | discussions.* | posted
        Discussion: Id, AuthorId | key | key
        Discussion: HiddenById | others | others
        Discussion: Version | work | work
        DiscussionTag: Name | discussions.tags | posted
        DiscussionTag: DiscussionId | key | key
        DiscussionTag: Position | form | posted
        Comment: Text, CreatedAt, UpdatedAt, HiddenAt, DeletedAt | comments.* | posted
        Comment: Id, AuthorId, DiscussionId, ExperienceId | key | key
        Comment: HiddenById | others | others
        Comment: Version | work | work
        InterviewExperience: Company, Position, InterviewDate, Sharing, Result, Difficulty, Evaluation, Questions | interviewExperiences.* | posted
        InterviewExperience: CreatedAt, UpdatedAt, HiddenAt, DeletedAt | interviewExperiences.* | posted
        InterviewExperience: Id, AuthorId | key | key
        InterviewExperience: HiddenById | others | others
        InterviewExperience: Version | work | work
        InterviewRecord: CreatedAt, Improvements | interviewRecords.* | gone
        InterviewRecord: Id, UserId | key | gone
        InterviewRecordAnswer: Question, Answer, SpeechRate | interviewRecords.answers.* | gone
        InterviewRecordAnswer: RecordId | key | gone
        InterviewRecordAnswer: Ordinal | form | gone
        Favorite: CreatedAt | favorites.* | gone
        Favorite: Id, UserId, DiscussionId, ExperienceId | key | gone
        """;
}
