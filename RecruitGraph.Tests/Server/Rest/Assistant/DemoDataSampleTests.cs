using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Demo;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>The document's samples as they stand there, against the demo data.</summary>
public sealed class DemoDataSampleTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Response =
        """
        {
            "firstname": "Петр",
            "lastname": "Петечник",
            "number_phone": "+7-777-777-77-77",
            "link_social_network": "my-soc-set.com",
            "resume": "binary",
            "skills": [30,31],
            "technologies_and_tools": [1],
            "answers": [[3,2]],
            "vacancy_id": 24
        }
        """;

    [Fact]
    public async Task Response_Should_BeTaken()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await server.Services.GetRequiredService<DemoDataLoader>().LoadAsync(
            RecruitServer.Password,
            server.Services.GetRequiredService<IPasswordHashing>().Hash,
            server.Services.GetRequiredService<IIdNumberHashing>().Hash,
            new DemoDataOptions { Vacancies = 30, Candidates = 90, Applications = 200 },
            null,
            CancellationToken.None);
        var client = new LegacyClient(server, "", null);

        (await client.SendRawAsync("POST", "/response_vacancy", Response)).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);

        var skills = (await client.GetAsync("/get_directories_for_response_vacancy")).Json.GetProperty("skills").EnumerateArray();
        skills.Select(skill => $"{skill[0]} {skill[1]}").TakeLast(2).ShouldBe(["30 python", "31 JavaScript"]);
    }
}
