using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.PersonalData;

/// <summary>The audit remembers what was done, and not from where once the person is anonymised.</summary>
public sealed class AuditAddressTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Entries =
        "{ auditEntries(first: 50, order: [{ occurredAt: ASC }]) { edges { cursor node { id action subject subjectNumber occurredAt actor { id } details { name value } } } } }";

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _li = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _li = await _server.SignInNewAsync("li");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Anonymise_Should_ForgetAddressesAndNothingElse_When_AUserCloses()
    {
        var wu = await _server.SignInNewAsync("wu");
        await _li.SucceedAsync("exportPersonalData", new { userId = Id(_li) }, "personalData", "exportedAt");
        await wu.SucceedAsync("exportPersonalData", new { userId = Id(wu) }, "personalData", "exportedAt");
        await _admin.SucceedAsync("exportPersonalData", new { userId = Id(_li) }, "personalData", "exportedAt");
        await _admin.SucceedAsync("exportPersonalData", new { userId = Id(wu) }, "personalData", "exportedAt");
        var before = await EntriesAsync();
        before.Count.ShouldBe(4);

        await _li.SucceedAsync("anonymiseUser", new { userId = Id(_li) }, "user", "id");

        var after = await EntriesAsync();
        after.Count.ShouldBe(5);
        after.Take(4).ShouldBe(before);
        (await AddressesAsync()).ShouldBe(
            [(_li.UserId, _li.UserId, null), (wu.UserId, wu.UserId, "127.0.0.1"), (_admin.UserId, _li.UserId, null), (_admin.UserId, wu.UserId, "127.0.0.1"), (_li.UserId, _li.UserId, null)]);
    }

    [Fact]
    public async Task Anonymise_Should_ForgetAddresses_When_ACandidateHasNoAccount()
    {
        var hr = await _server.SignInNewAsync("hr", Role.Hr);
        var anna = (await hr.SucceedAsync("createCandidate", new { fullName = "Anna" }, "candidate", "id")).GetProperty("id").GetString()!;
        await hr.SucceedAsync("createCandidate", new { fullName = "Boris" }, "candidate", "id");
        (await AddressesAsync()).ShouldAllBe(entry => entry.Item3 == "127.0.0.1");

        await _admin.SucceedAsync("anonymiseCandidate", new { candidateId = anna }, "candidate", "id");

        (await AddressesAsync()).Select(entry => entry.Item3).ShouldBe([null, "127.0.0.1", null]);
    }

    private static string Id(GraphQLClient client) => GlobalId.Format("User", client.UserId);

    private async Task<List<string>> EntriesAsync() =>
        [.. (await _admin.RunAsync(Entries)).Data("auditEntries", "edges").EnumerateArray().Select(edge => edge.GetRawText())];

    private Task<List<(long?, long, string?)>> AddressesAsync() => _server.UseContextAsync(async context =>
        (await context.AuditEntries.OrderBy(entry => entry.Id).ToListAsync()).ConvertAll(entry => (entry.ActorId, entry.SubjectId, entry.Ip)));
}
