using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Idempotency;

/// <summary>Keys go when they are old enough, and no key before.</summary>
public class IdempotencyKeySweeperTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(24)]
    [InlineData(48)]
    public async Task Sweeper_Should_DeleteWhatIsOldEnough_AndNothingElse(int hours)
    {
        var time = new ManualTime(Start);
        await using var server = await RecruitServer.StartAsync(postgres, time, builder =>
        {
            builder.Configuration["RecruitGraph:Idempotency:SweepMinutes"] = "10";
            builder.Configuration["RecruitGraph:Idempotency:KeepHours"] = $"{hours}";
        });
        await server.UseContextAsync(async context =>
        {
            context.AddRange(KeyOf("old", Start.AddHours(-hours)), KeyOf("young", Start.AddDays(1000)));
            await context.SaveChangesAsync();
        });
        (await KeysAsync()).ShouldBe(["old", "young"]);

        // The timer may be set a moment after the start; each step reaches it anew.
        while ((await KeysAsync()).Count == 2)
        {
            time.Advance(TimeSpan.FromMinutes(10));
        }

        (await KeysAsync()).ShouldBe(["young"]);

        Task<List<string>> KeysAsync() => server.UseContextAsync(context =>
            context.IdempotencyKeys.OrderBy(key => key.Key).Select(key => key.Key).ToListAsync());
    }

    [Theory]
    [InlineData("RecruitGraph:Idempotency:KeepHours", "0")]
    [InlineData("RecruitGraph:Idempotency:SweepMinutes", "-1")]
    public async Task Start_Should_BeRefused_When_TheOptionsCannotWork(string key, string value) =>
        await Should.ThrowAsync<OptionsValidationException>(
            () => RecruitServer.StartAsync(postgres, null, builder => builder.Configuration[key] = value));

    private static IdempotencyKey KeyOf(string key, DateTimeOffset at) => IdempotencyKey.Of("user:1", key, "apply", new byte[32], null, at);
}
