using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Occupations;

public sealed class OccupationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("Nurse")]
    [InlineData(" NURSE ")]
    public async Task Create_Should_BeRefused_When_TheNameExistsInAnyCase(string name)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Occupation.Create("nurse"));

        (await Should.ThrowAsync<OccupationNameTakenException>(() => database.AddAsync(Occupation.Create(name))))
            .Code.ShouldBe("OCCUPATION_NAME_TAKEN");
    }

    [Fact]
    public async Task Rename_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Occupation.Create("nurse"));

        await database.LetTwoEditAsync(
            context => context.Occupations.SingleAsync(), nurse => nurse.Rename("Nurses"), nurse => nurse.Rename("Doctor"));

        (await database.ReadAsync(context => context.Occupations.SingleAsync())).Name.ShouldBe("Nurses");
    }
}
