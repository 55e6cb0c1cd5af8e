using System.Linq.Expressions;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What applications are found by. All fields that are given must hold.</summary>
[FilterInputType<Application>]
internal static class ApplicationFilter
{
    /// <summary>The application itself.</summary>
    [ID<Application>]
    public static Expression<Func<Application, long>> Id => application => application.Id;

    /// <summary>The vacancy that is applied to.</summary>
    [ID<Vacancy>]
    public static Expression<Func<Application, long>> VacancyId => application => application.VacancyId;

    /// <summary>The stage it is in or, where it has ended, was last in.</summary>
    [ID<Stage>]
    public static Expression<Func<Application, long>> StageId => application => application.StageId;

    /// <summary>Who applies.</summary>
    [ID<Candidate>]
    public static Expression<Func<Application, long>> CandidateId => application => application.CandidateId;

    /// <summary>The account of who applies; null finds those who applied without one.</summary>
    [ID<User>]
    public static Expression<Func<Application, long?>> UserId => application => application.Candidate.UserId;

    /// <summary>How it stands.</summary>
    public static Expression<Func<Application, ApplicationStatus>> Status => application => application.Status;

    /// <summary>When the candidate applied, for the last time where he did so again.</summary>
    public static Expression<Func<Application, DateTimeOffset>> AppliedAt => application => application.AppliedAt;

    /// <summary>When it came into its stage.</summary>
    public static Expression<Func<Application, DateTimeOffset>> StageEnteredAt => application => application.StageEnteredAt;

    /// <summary>When it was last changed.</summary>
    public static Expression<Func<Application, DateTimeOffset>> UpdatedAt => application => application.UpdatedAt;

    /// <summary>What is applied to: title, department, location, status and more.</summary>
    public static Expression<Func<Application, Vacancy>> Vacancy => application => application.Vacancy;

    /// <summary>The stage it is in or, where it has ended, was last in: its type, its name and more.</summary>
    public static Expression<Func<Application, Stage>> Stage => application => application.Stage;

    /// <summary>Who applies.</summary>
    public static Expression<Func<Application, Candidate>> Candidate => application => application.Candidate;

    /// <summary>How it came. Only those who recruit may ask for it.</summary>
    public static Expression<Func<Application, ApplicationSource>> Source => application => application.Source;

    /// <summary>How well it fits, from 0 to 100. Only those who recruit may ask for it.</summary>
    public static Expression<Func<Application, int?>> Score => application => application.Score;
}
