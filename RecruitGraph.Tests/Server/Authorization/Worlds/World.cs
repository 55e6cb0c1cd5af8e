using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>
/// The people and things of one cell of the matrix. Nothing of it existed before, so a cell finds what no other has touched;
/// it is written past the server, which is asked but once.
/// </summary>
internal sealed partial class World(MatrixServer matrix, Caller caller)
{
    private readonly Dictionary<string, object> _values = [];
    private readonly Dictionary<Caller, (User User, Session Session)> _callers = [];

    /// <summary>The present, as the server has it.</summary>
    public DateTimeOffset Now { get; } = matrix.Server.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Gives a <c>$name</c> a value; what a subject consists of may have names beside its own.</summary>
    public void Name(string name, object value) => _values[name] = value;

    /// <summary>The value of a <c>$name</c>; its subject is made when it is asked for the first time.</summary>
    public async Task<object> ResolveAsync(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            AuthorizationMatrix.Subjects.TryGetValue(name, out var make).ShouldBeTrue($"No subject of the matrix is named ${name}.");
            _values[name] = value = await make!(this);
        }

        return value;
    }

    /// <summary>Whose the subjects are, with the role that such owners have. There is one owner in a world.</summary>
    public async Task<User> OwnerAsync(Role role = Role.JobSeeker)
    {
        var (owner, _) = await CallerAsync(Caller.Owner, role);
        owner.Role.ShouldBe(role, "A subject's owner has another role than the owner of the subject before it.");
        return owner;
    }

    /// <summary>One of the callers, as a user.</summary>
    public async Task<User> UserAsync(Caller who) => (await CallerAsync(who)).User;

    /// <summary>A user who calls nothing.</summary>
    public async Task<User> NewUserAsync(Role role) => (await matrix.Users.TakeAsync(role)).User;

    /// <summary>The caller's access token; null for an anonymous one.</summary>
    public async Task<string?> SignInAsync()
    {
        if (caller == Caller.Anonymous)
        {
            return null;
        }

        var (user, session) = await CallerAsync(caller);
        if (caller == Caller.Blocked)
        {
            await SaveAsync(BlockedUser.Block(user.Id, "spam", actorId: null, Now));
        }

        return matrix.Server.Services.GetRequiredService<IAccessTokenIssuer>().Issue(user, session, audience: null).Token;
    }

    /// <summary>Stores something new.</summary>
    public Task SaveAsync(object row) => UseContextAsync(async context =>
    {
        context.Add(row);
        await context.SaveChangesAsync();
    });

    /// <inheritdoc cref="Infrastructure.RecruitServer.UseContextAsync(Func{RecruitContext, Task})"/>
    public Task UseContextAsync(Func<RecruitContext, Task> use) => matrix.Server.UseContextAsync(use);

    /// <summary>The global id of a row.</summary>
    public static object Id(string type, long id) => GlobalId.Format(type, id);

    private Task<(User User, Session Session)> CallerAsync(Caller who) => who switch
    {
        Caller.Owner or Caller.Blocked => CallerAsync(Caller.Owner, Role.JobSeeker),
        Caller.Hr or Caller.Outsider => CallerAsync(who, Role.Hr),
        Caller.Admin => CallerAsync(who, Role.Admin),
        _ => CallerAsync(who, Role.JobSeeker),
    };

    private async Task<(User User, Session Session)> CallerAsync(Caller who, Role role)
    {
        if (!_callers.TryGetValue(who, out var found))
        {
            _callers[who] = found = await matrix.Users.TakeAsync(role);
        }

        return found;
    }
}
