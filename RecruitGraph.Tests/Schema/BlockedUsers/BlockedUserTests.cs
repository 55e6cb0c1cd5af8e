using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.BlockedUsers;

/// <summary>Administrators block users and lift blocks; who is signed in reads who is blocked.</summary>
public class BlockedUserTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Errors = "errors { ... on Error { code } }";

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task BlockUser_Should_HoldUntilItIsLifted()
    {
        (await BlockAsync(_admin, _ada.UserId)).Data("blockUser", "blockedUser").ToString()
            .ShouldBe("""{"reason":"spam","user":{"userName":"ada"},"blockedBy":{"userName":"admin"},"liftedAt":null}""");
        (await BlockAsync(_admin, _ada.UserId)).PayloadCode("blockUser").ShouldBe("USER_ALREADY_BLOCKED");
        (await LoginAsync()).PayloadCode("login").ShouldBe("USER_BLOCKED");

        (await UnblockAsync(_admin, _ada.UserId)).Data("unblockUser", "errors").GetArrayLength().ShouldBe(0);
        (await UnblockAsync(_admin, _ada.UserId)).PayloadCode("unblockUser").ShouldBe("USER_NOT_BLOCKED");
        (await LoginAsync()).Data("login", "errors").GetArrayLength().ShouldBe(0);
        (await _server.UseContextAsync(context => context.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()))
            .ShouldBe([AuditAction.Blocked, AuditAction.Unblocked]);
    }

    [Fact]
    public async Task BlockUser_Should_BeRefused_When_UserOrReasonIsWrong()
    {
        (await BlockAsync(_admin, _admin.UserId)).PayloadCode("blockUser").ShouldBe("CANNOT_BLOCK_SELF");
        (await BlockAsync(_admin, 999)).PayloadCode("blockUser").ShouldBe("USER_NOT_FOUND");
        (await BlockAsync(_admin, _ada.UserId, " ")).PayloadCode("blockUser").ShouldBe("INVALID_INPUT");
        (await UnblockAsync(_admin, 999)).PayloadCode("unblockUser").ShouldBe("USER_NOT_FOUND");

        var hr = await _server.SignInNewAsync("hr", Role.Hr);
        (await BlockAsync(hr, _ada.UserId)).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await BlockAsync(_server.Anonymous(), _ada.UserId)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await _server.UseContextAsync(context => context.BlockedUsers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task ReopenApplication_Should_BeRefused_When_TheCandidateIsBlocked()
    {
        var hr = await _server.SignInNewAsync("hr", Role.Hr);
        var vacancy = await Recruiting.PublishVacancyAsync(hr, "Cook");
        var stages = await Recruiting.StagesAsync(hr, vacancy);
        var applicationId = await Recruiting.ApplyAsync(_ada, vacancy);
        await Recruiting.RejectAsync(hr, applicationId, stages["NEW"]);
        await BlockAsync(_admin, _ada.UserId);
        var input = new { applicationId, fromStage = stages["NEW"], toStage = stages["NEW"] };

        (await hr.RefuseAtAsync("reopenApplication", input)).ShouldBe("USER_BLOCKED input applicationId");
        (await _server.UseContextAsync(context => context.ApplicationEvents.CountAsync())).ShouldBe(2);

        await UnblockAsync(_admin, _ada.UserId);
        await hr.SucceedAsync("reopenApplication", input, "application", "id");
    }

    [Fact]
    public async Task BlockedUsers_Should_ShowThoseWhoAre_And_ToAdministratorsThoseWhoWere()
    {
        var (bob, eve) = (await _server.SignInNewAsync("bob"), await _server.SignInNewAsync("eve"));
        foreach (var user in new[] { bob, eve })
        {
            await BlockAsync(_admin, user.UserId);
        }

        await UnblockAsync(_admin, bob.UserId);

        const string List = "{ blockedUsers(order: [{ blockedAt: ASC }]) { totalCount nodes { userId user { userName } reason } } }";
        (await _ada.RunAsync(List)).Data("blockedUsers").ToString()
            .ShouldBe($$"""{"totalCount":1,"nodes":[{"userId":"{{GlobalId.Format("User", eve.UserId)}}","user":null,"reason":"spam"}]}""");
        (await _admin.RunAsync(List)).Data("blockedUsers", "totalCount").GetInt32().ShouldBe(2);
        (await _admin.RunAsync("{ blockedUsers(where: { liftedAt: { neq: null } }) { nodes { user { userName block { reason } } liftedBy { userName } } } }"))
            .Data("blockedUsers", "nodes").ToString()
            .ShouldBe("""[{"user":{"userName":"bob","block":null},"liftedBy":{"userName":"admin"}}]""");
        (await _server.Anonymous().RunAsync(List)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await _ada.RunAsync("{ blockedUsers { nodes { blockedBy { userName } } } }")).Codes.ShouldContain("AUTH_NOT_AUTHORIZED");
    }

    private static Task<GraphQLAnswer> BlockAsync(GraphQLClient caller, long userId, string reason = "spam") => caller.RunAsync(
        $"mutation($input: BlockUserInput!) {{ blockUser(input: $input) {{ blockedUser {{ reason user {{ userName }} blockedBy {{ userName }} liftedAt }} {Errors} }} }}",
        new { input = new { userId = GlobalId.Format("User", userId), reason } });

    private static Task<GraphQLAnswer> UnblockAsync(GraphQLClient caller, long userId) => caller.RunAsync(
        $"mutation($id: ID!) {{ unblockUser(input: {{ userId: $id }}) {{ {Errors} }} }}", new { id = GlobalId.Format("User", userId) });

    private Task<GraphQLAnswer> LoginAsync() => _server.Anonymous().RunAsync(
        $"mutation {{ login(input: {{ login: \"ada\", password: \"{RecruitServer.Password}\" }}) {{ {Errors} }} }}");
}
