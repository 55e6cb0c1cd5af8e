using System.Net;
using RecruitGraph.Data.Demo;
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
        await server.LoadDemoDataAsync(new DemoDataOptions { Vacancies = 30, Candidates = 90, Applications = 200 });
        var client = new LegacyClient(server, "", null);

        (await client.SendRawAsync("POST", "/response_vacancy", Response)).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);

        var skills = (await client.GetAsync("/get_directories_for_response_vacancy")).Json.GetProperty("skills").EnumerateArray();
        skills.Select(skill => $"{skill[0]} {skill[1]}").TakeLast(2).ShouldBe(["30 python", "31 JavaScript"]);
        var hr = new LegacyClient(server, "", ("UserToken", (await server.SignInAsync("hr")).Token!));
        var grades = (await hr.GetAsync("/get_directories_for_vacancies")).Json.GetProperty("grade").EnumerateArray();
        grades.Select(grade => $"{grade[1]}: {grade[2]}").ShouldContain("Junior: Младший разработчик");
    }
}
