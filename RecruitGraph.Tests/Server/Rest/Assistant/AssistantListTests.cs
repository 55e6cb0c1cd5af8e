using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>The lists of the digital assistant know no pages: however long they are, they come whole, with a statement or a few a page.</summary>
public sealed class AssistantListTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const int Many = 230;

    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        await server.Server.UseContextAsync(async context =>
        {
            if (await context.Vacancies.AnyAsync())
            {
                return;
            }

            var now = DateTimeOffset.UnixEpoch;
            for (var i = 0; i < Many; i++)
            {
                var vacancy = Vacancy.Create(new VacancyDetails($"v{i}", "d", "l"), VacancyStatus.Published, _hr.UserId, now);
                context.AddRange(vacancy, DirectoryEntry.Create(DirectoryKind.Skill, $"s{i}", null, null, now));
                await context.SaveChangesAsync();
                context.Add(Application.Submit(vacancy, Candidate.Anonymous(new CandidateDetails($"c{i}"), now), null, now));
            }

            await context.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/get_all_vacancy", "", true, 1 + 3)]
    [InlineData("/get_directories_for_response_vacancy", "skills", false, 3)]
    [InlineData("/get_directories_for_vacancies", "skills", true, 1 + 3)]
    [InlineData("/analiz_all_candidates", "", true, 1 + (3 * 4))]
    public async Task List_Should_ComeWhole_WithAFewStatementsForEachHundredRows(string url, string field, bool isSignedIn, int statements)
    {
        var client = server.Assistant("", isSignedIn ? _hr : null);
        server.Server.Statements.Clear();

        var answer = await client.GetAsync(url);

        server.Server.Statements.All.Count.ShouldBe(statements, string.Join('\n', server.Server.Statements.All));
        var rows = field.Length == 0 ? answer.Json : answer.Json.GetProperty(field);
        rows.EnumerateArray().Select(row => row.ToString()).Distinct().Count().ShouldBe(Many, answer.Body);
        rows.GetArrayLength().ShouldBe(Many);
    }
}
