using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>用户基本信息接口: what users of the recruitment portal say of themselves.</summary>
public sealed class BaseInfoContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Members =
        """
        "name":"李雷","sex":"男","race":"汉族","id_number":"110101199003070011","phone_number":"13800000000","address":"北京市海淀区中关村大街1号"
        """;

    private GraphQLClient _applicant = null!;
    private string _url = null!;

    private string Saved => $$"""{"id":{{_applicant.UserId}},{{Members}}}""";

    public async Task InitializeAsync()
    {
        _applicant = await server.NewAsync();
        _url = $"/api/base_info/{_applicant.UserId}";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/base_info/{user}", Proof.Success, Proof.Parity)]
    [Covers("PUT /api/base_info/{user}", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task BaseInfo_Should_BeSavedAndReadByTheUser(string root)
    {
        var client = server.Recruit(root, _applicant);

        (await client.GetAsync(_url)).ShouldBe(HttpStatusCode.OK, $$"""{"id":{{_applicant.UserId}}}""");
        (await client.SendRawAsync("PUT", _url, $"{{{Members}}}")).ShouldBe(HttpStatusCode.OK, Saved);
        (await client.GetAsync(_url)).ShouldBe(HttpStatusCode.OK, Saved);
        (await _applicant.RunAsync("{ myProfile { name sex gender race idNumber phoneNumber address } }")).Data("myProfile").ToString().ShouldBe(
            """{"name":"李雷","sex":"男","gender":"MALE","race":"汉族","idNumber":"110101199003070011","phoneNumber":"13800000000","address":"北京市海淀区中关村大街1号"}""");

        var changed = Saved.Replace("13800000000", "13900000000", StringComparison.Ordinal);
        (await client.SendRawAsync("PUT", _url, changed.Replace("\"13900000000\"", "13900000000", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.OK, changed);
        (await client.GetAsync(_url)).ShouldBe(HttpStatusCode.OK, changed);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/base_info/{user}", Proof.Success, Proof.Parity)]
    public async Task BaseInfo_Should_BeRevealedToAnAdministrator_And_WrittenDown(string root)
    {
        var (hr, admin) = (await server.NewAsync(Role.Hr), await server.NewAsync(Role.Admin));
        (await server.Recruit(root, hr).GetAsync(_url)).ShouldBe(HttpStatusCode.OK, $$"""{"id":{{_applicant.UserId}}}""");
        await server.Recruit(root, _applicant).SendRawAsync("PUT", _url, $"{{{Members}}}");

        foreach (var staff in (GraphQLClient[])[hr, admin])
        {
            (await server.Recruit(root, staff).GetAsync(_url)).ShouldBe(HttpStatusCode.OK, Saved);
        }

        // The graph hides it, and reveals it to the same people in the same way.
        var id = GlobalId.Format("User", _applicant.UserId);
        (await hr.RunAsync("query($id: ID!) { profileByUserId(userId: $id) { name phoneNumber } }", new { id })).Data("profileByUserId").ToString()
            .ShouldBe("""{"name":"李雷","phoneNumber":"*********00"}""");
        (await hr.SucceedAsync("revealProfile", new { userId = id, fields = (string[])["PHONE_NUMBER"] }, "revealedProfile", "phoneNumber")).ToString()
            .ShouldBe("""{"phoneNumber":"13800000000"}""");
        (await server.Server.UseContextAsync(context => context.AuditEntries
            .Where(entry => entry.Action == AuditAction.Revealed && entry.SubjectId == _applicant.UserId)
            .OrderBy(entry => entry.Id).ToListAsync()))
            .Select(entry => (entry.ActorId, entry.Details.Values["fields"]))
            .ShouldBe([(hr.UserId, "idNumber phoneNumber address"), (admin.UserId, "idNumber phoneNumber address"), (hr.UserId, "phoneNumber")]);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/base_info/{user}", Proof.Effect)]
    public async Task BaseInfo_Should_BeTheLastOnes_When_TheUserSavesSeveralAtOnce(string root)
    {
        var client = server.Recruit(root, _applicant);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => client.SendRawAsync("PUT", _url, $"{{{Members}}}")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        (await client.GetAsync(_url)).ShouldBe(HttpStatusCode.OK, Saved);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/base_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("PUT /api/base_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task BaseInfo_Should_BeRefused_When_ItIsSomebodyElses(string root)
    {
        var body = new { name = "韩梅梅", sex = "女", race = "汉族", id_number = "1", phone_number = "2", address = "3" };

        await server.ShouldBeTheUsersAloneAsync(root, "GET", "/api/base_info", _applicant, null, staffMay: true);
        await server.ShouldBeTheUsersAloneAsync(root, "PUT", "/api/base_info", _applicant, body);

        (await (await server.NewAsync()).RefuseAsync("updateProfile", new { userId = GlobalId.Format("User", _applicant.UserId), profile = new { name = "韩梅梅" } }))
            .ShouldBe("USER_NOT_FOUND");
        await ShouldHaveNothingAsync();
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/base_info/{user}", Proof.BadInput, Proof.Parity)]
    public async Task BaseInfo_Should_BeRefused_When_SomethingIsMissingOrTooLong(string root)
    {
        var client = server.Recruit(root, _applicant);

        await client.ShouldWantJsonAsync("PUT", _url);
        (await client.SendRawAsync("PUT", _url, """{"name":"","sex":" ","race":null,"id_number":[],"other":1}""")).ShouldBeBadRequest(
            """{"name":"请提供name信息","sex":"请提供sex信息","race":"请提供race信息","id_number":"请提供id_number信息","phone_number":"请提供phone_number信息","address":"请提供address信息"}""");
        var (name, idNumber) = (new string('a', 65), new string('1', 19));
        (await client.SendAsync("PUT", _url, new { name, sex = "男", race = "a\nb", id_number = idNumber, phone_number = "1", address = "a" }))
            .ShouldBeBadRequest("""{"name":"请提供正确的name信息","race":"请提供正确的race信息","id_number":"请提供正确的id_number信息"}""");

        (await _applicant.MutateAsync("updateProfile", new { profile = new { name, race = "a\nb", idNumber } }))
            .Data("updateProfile", "errors").EnumerateArray().Select(error => error.GetProperty("code").GetString())
            .ShouldBe(Enumerable.Repeat("INVALID_INPUT", 3));
        await ShouldHaveNothingAsync();
    }

    private async Task ShouldHaveNothingAsync() =>
        (await server.Server.UseContextAsync(context => context.Profiles.CountAsync(profile => profile.UserId == _applicant.UserId))).ShouldBe(0);
}
