using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Profiles;

public sealed class ProfileListTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Add_Should_KeepWhatWasSaid()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        await database.AddAsync(Education.Add(user.Id, 0, new EducationDetails("Master", "KFU", "Maths", "2010", "2012")));
        await database.AddAsync(WorkExperience.Add(user.Id, 0, new WorkExperienceDetails("ACME", "Developer", "2012", "在職中")));
        await database.AddAsync(FamilyMember.Add(user.Id, 0, new FamilyMemberDetails("Ivan", "123", "brother", "nurse")));

        var education = await database.ReadAsync(context => context.Educations.SingleAsync());
        (education.Degree, education.School, education.Major, education.BeginDate, education.EndDate, education.Version)
            .ShouldBe(("Master", "KFU", "Maths", "2010", "2012", 1));
        var work = await database.ReadAsync(context => context.WorkExperiences.SingleAsync());
        (work.Company, work.Position, work.BeginDate, work.EndDate, work.Description).ShouldBe(("ACME", "Developer", "2012", "在職中", null));
        var brother = await database.ReadAsync(context => context.FamilyMembers.SingleAsync());
        (brother.Name, brother.PhoneNumber, brother.Relation, brother.Work, brother.UserId).ShouldBe(("Ivan", "123", "brother", "nurse", user.Id));
    }

    [Theory]
    [InlineData(Education.MaxPerUser - 1, true)]
    [InlineData(Education.MaxPerUser, false)]
    public void Add_Should_HoldTheLimit(int present, bool allowed)
    {
        foreach (var add in new Action[]
        {
            () => Education.Add(1, present, new EducationDetails("a", "b", "c", "d", "e")),
            () => WorkExperience.Add(1, present, new WorkExperienceDetails("a", "b", "c", "d")),
            () => FamilyMember.Add(1, present, new FamilyMemberDetails("a", "b", "c")),
        })
        {
            if (allowed)
            {
                Should.NotThrow(add);
            }
            else
            {
                Should.Throw<OutOfRangeException>(add).Most.ShouldBe(50);
            }
        }
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        await database.AddAsync(Education.Add(user.Id, 0, new EducationDetails("Master", "KFU", "Maths", "2010", "2012")));
        await database.AddAsync(WorkExperience.Add(user.Id, 0, new WorkExperienceDetails("ACME", "Developer", "2012", "")));
        await database.AddAsync(FamilyMember.Add(user.Id, 0, new FamilyMemberDetails("Ivan", "123", "brother")));

        await database.LetTwoEditAsync(
            context => context.Educations.SingleAsync(),
            item => item.Edit(new EducationDetails("1", "1", "1", "1", "1")),
            item => item.Edit(new EducationDetails("2", "2", "2", "2", "2")));
        await database.LetTwoEditAsync(
            context => context.WorkExperiences.SingleAsync(),
            item => item.Edit(new WorkExperienceDetails("1", "1", "1", "1", "1")),
            item => item.Edit(new WorkExperienceDetails("2", "2", "2", "2", "2")));
        await database.LetTwoEditAsync(
            context => context.FamilyMembers.SingleAsync(),
            item => item.Edit(new FamilyMemberDetails("1", "1", "1", "1")),
            item => item.Edit(new FamilyMemberDetails("2", "2", "2", "2")));

        (await database.ScalarAsync<string>(
            "select e.degree || w.company || w.description || f.name from educations e, work_experiences w, family_members f")).ShouldBe("1111");
    }
}
