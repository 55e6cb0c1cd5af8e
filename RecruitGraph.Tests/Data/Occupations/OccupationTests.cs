using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Occupations;

public sealed class OccupationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Create_Should_TakeANameThatExists()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Occupation.Create("nurse"));
        await database.AddAsync(Occupation.Create("nurse"));

        (await database.ReadAsync(context => context.Occupations.CountAsync())).ShouldBe(2);
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
