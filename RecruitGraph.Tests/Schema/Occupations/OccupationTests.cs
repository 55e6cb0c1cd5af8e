using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Occupations;

/// <summary>Administrators keep the list of occupations; everyone who is signed in reads it.</summary>
public class OccupationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
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
    public async Task Occupation_Should_BeMadeChangedAndDeleted()
    {
        var nurse = await CreateAsync("Nurse");
        await CreateAsync("Cook");

        (await UpdateAsync(nurse, 1, "Medic")).Data("updateOccupation", "occupation").ToString().ShouldBe("""{"name":"Medic","version":2}""");
        (await UpdateAsync(nurse, 1, "late")).PayloadCode("updateOccupation").ShouldBe("VERSION_CONFLICT");
        (await UpdateAsync(nurse, 2, "Cook")).Data("updateOccupation", "occupation").ToString().ShouldBe("""{"name":"Cook","version":3}""");
        (await UpdateAsync(nurse, 3, "")).PayloadCode("updateOccupation").ShouldBe("INVALID_INPUT");
        (await UpdateAsync(GlobalId.Format("Occupation", 999L), 1, "none")).PayloadCode("updateOccupation").ShouldBe("OCCUPATION_NOT_FOUND");

        (await DeleteAsync(nurse, 3)).Data("deleteOccupation", "errors").GetArrayLength().ShouldBe(0);
        (await DeleteAsync(nurse, 3)).PayloadCode("deleteOccupation").ShouldBe("OCCUPATION_NOT_FOUND");
        (await _ada.RunAsync("{ occupations(order: [{ name: DESC }], where: { name: { neq: \"x\" } }) { totalCount nodes { name } } }"))
            .Data("occupations").ToString().ShouldBe("""{"totalCount":1,"nodes":[{"name":"Cook"}]}""");
    }

    [Fact]
    public async Task DeleteOccupation_Should_BeRefused_When_AProfileHasIt()
    {
        var nurse = await CreateAsync("Nurse");
        (await _ada.RunAsync(
            $"mutation($id: ID!) {{ updateProfile(input: {{ profile: {{ occupationId: $id }} }}) {{ profile {{ occupation {{ name }} }} {Errors} }} }}", new { id = nurse }))
            .Data("updateProfile", "profile", "occupation", "name").GetString().ShouldBe("Nurse");

        (await DeleteAsync(nurse, 1)).PayloadCode("deleteOccupation").ShouldBe("OCCUPATION_IN_USE");
        (await _admin.RunAsync("{ occupations { nodes { profiles { totalCount nodes { user { userName } } } } } }"))
            .Data("occupations", "nodes", "0", "profiles").ToString().ShouldBe("""{"totalCount":1,"nodes":[{"user":{"userName":"ada"}}]}""");
        (await _ada.RunAsync("{ occupations { nodes { profiles { totalCount } } } }")).Codes.ShouldContain("AUTH_NOT_AUTHORIZED");
    }

    [Fact]
    public async Task Occupations_Should_BeChangedByAdministratorsAlone()
    {
        foreach (var (caller, code) in new[] { (_server.Anonymous(), "AUTH_NOT_AUTHENTICATED"), (_ada, "AUTH_NOT_AUTHORIZED") })
        {
            (await caller.RunAsync("mutation { createOccupation(input: { name: \"mine\" }) { occupation { id } } }")).Codes.ShouldBe([code]);
        }

        (await _server.Anonymous().RunAsync("{ occupations { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await _server.UseContextAsync(context => context.Occupations.CountAsync())).ShouldBe(0);
    }

    private async Task<string> CreateAsync(string name) => (await _admin.RunAsync(
        $"mutation($name: String!) {{ createOccupation(input: {{ name: $name }}) {{ occupation {{ id }} {Errors} }} }}", new { name }))
        .Data("createOccupation", "occupation", "id").GetString()!;

    private Task<GraphQLAnswer> UpdateAsync(string id, int version, string name) => _admin.RunAsync(
        $"mutation($input: UpdateOccupationInput!) {{ updateOccupation(input: $input) {{ occupation {{ name version }} {Errors} }} }}",
        new { input = new { id, version, name } });

    private Task<GraphQLAnswer> DeleteAsync(string id, int version) => _admin.RunAsync(
        $"mutation($input: DeleteOccupationInput!) {{ deleteOccupation(input: $input) {{ occupation {{ name }} {Errors} }} }}",
        new { input = new { id, version } });
}
