using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data;

/// <summary>What holds of everything that is stored, also of what comes later.</summary>
public sealed class RecruitModelTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task EveryText_Should_HaveAMaximum()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();

        context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => (property.ClrType == typeof(string) && property.GetComputedColumnSql() is null && property.GetMaxLength() is null)
                || (property.GetElementType() is { } element && element.GetMaxLength() is null))
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryTime_Should_BeAMomentWithItsZone()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();

        context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?)
                || property.GetColumnType() == "timestamp without time zone")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryVersion_Should_BeAConcurrencyToken_When_TwoPeopleMayEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();

        var versioned = context.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IVersioned))).ToList();

        versioned.ShouldNotBeEmpty();
        versioned.ShouldAllBe(entity => entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken);
    }
}
