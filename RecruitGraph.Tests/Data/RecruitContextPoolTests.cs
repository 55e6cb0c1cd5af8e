using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data;

namespace RecruitGraph.Tests.Data;

/// <summary>Which contexts are used again.</summary>
public sealed class RecruitContextPoolTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Context_Should_NotGoBackToThePool_When_MemoryRanOutMeanwhile(bool isScoped)
    {
        await using var services = Services();
        var broken = new WeakReference<RecruitContext?>(null);
        await UseAsync(services, isScoped, context =>
        {
            broken.SetTarget(context);
#pragma warning disable CA2201 // What the runtime throws is what is to be noticed.
            Should.Throw<OutOfMemoryException>(static () => throw new OutOfMemoryException());
#pragma warning restore CA2201
        });

        broken.TryGetTarget(out var old).ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => old!.ChangeTracker.Clear());
        await UseAsync(services, isScoped, context =>
        {
            context.ShouldNotBeSameAs(old);
            context.ChangeTracker.Clear();
        });
    }

    [Fact]
    public async Task Context_Should_BeUsedAgain_When_ItsUseFailedForAnotherReason()
    {
        await using var services = Services();
        RecruitContext? used = null;

        // Another test may let memory run out at the same moment.
        for (var tries = 0; tries < 20; tries++)
        {
            used = null;
            await UseAsync(services, isScoped: true, context => used = context);
            var again = false;
            await UseAsync(services, isScoped: true, context =>
            {
                again = ReferenceEquals(context, used);
                Should.Throw<InvalidOperationException>(static () => throw new InvalidOperationException());
            });
            if (again)
            {
                return;
            }
        }

        Assert.Fail("No context was used a second time.");
    }

    private static async Task UseAsync(ServiceProvider services, bool isScoped, Action<RecruitContext> use)
    {
        if (isScoped)
        {
            await using var scope = services.CreateAsyncScope();
            use(scope.ServiceProvider.GetRequiredService<RecruitContext>());
        }
        else
        {
            using var context = services.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContext();
            use(context);
        }
    }

    private static ServiceProvider Services() => new ServiceCollection()
        .AddRecruitGraphData("Host=127.0.0.1;Port=1;Database=none;Username=nobody")
        .BuildServiceProvider();
}
