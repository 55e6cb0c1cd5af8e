using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>
/// Users whom no cell has seen before, each with a session. They are stored many at once, and the password of all is hashed
/// once, since both are what takes long about a user.
/// </summary>
internal sealed class NewUsers(RecruitServer server)
{
    private const int BatchSize = 100;

    private readonly Dictionary<Role, Queue<(User User, Session Session)>> _waiting = [];
    private readonly string _passwordHash = server.Services.GetRequiredService<IPasswordHashing>().Hash(RecruitServer.Password);
    private int _lastNumber;

    /// <summary>One of a role.</summary>
    public async Task<(User User, Session Session)> TakeAsync(Role role)
    {
        if (!_waiting.TryGetValue(role, out var waiting) || waiting.Count == 0)
        {
            _waiting[role] = waiting = await MakeAsync(role);
        }

        return waiting.Dequeue();
    }

    private async Task<Queue<(User, Session)>> MakeAsync(Role role)
    {
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var users = Enumerable.Range(0, BatchSize)
            .Select(_ => $"{role}-{++_lastNumber}")
            .Select(name => User.Register(name, $"{name}@example.com", _passwordHash, role, name, now))
            .ToList();
        return await server.UseContextAsync(async context =>
        {
            context.AddRange(users);
            await context.SaveChangesAsync();
            var sessions = users.ConvertAll(user => Session.Start(user.Id, RandomNumberGenerator.GetBytes(32), now, now.AddDays(1)));
            context.AddRange(sessions);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            return new Queue<(User, Session)>(users.Zip(sessions));
        });
    }
}
