using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Tests.Data;

/// <summary>Numbers in the database outlive the code: a change here breaks stored data. Add, never alter.</summary>
public sealed class PersistedEnumTests
{
    [Theory]
    [InlineData(typeof(Role), "JobSeeker=0 Hr=1 Admin=2")]
    [InlineData(typeof(VacancyStatus), "Draft=0 Published=1 Suspended=2")]
    [InlineData(typeof(StageType), "Applied=0 Screening=1 Interview=2 Offer=3 Hired=4")]
    [InlineData(typeof(ApplicationStatus), "Active=0 Hired=1 Rejected=2 Withdrawn=3")]
    [InlineData(typeof(ApplicationEventKind), "Submitted=0 Advanced=1 Moved=2 Rejected=3 Withdrawn=4 Reopened=5")]
    public void Values_Should_StayAsTheyWerePersisted(Type type, string expected) =>
        string.Join(' ', Enum.GetNames(type).Select(name => $"{name}={Enum.Format(type, Enum.Parse(type, name), "d")}"))
            .ShouldBe(expected);
}
