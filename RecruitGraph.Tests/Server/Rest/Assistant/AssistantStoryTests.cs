using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>An officer and an applicant go through the document from its beginning to its end, with the habits of their clients.</summary>
public sealed class AssistantStoryTests(ContractServer server) : IClassFixture<ContractServer>
{
    // The constant of the document; every request carries it.
    private const string Token = "ImFkOGUwODA0MGQyNWMxY2E5ZTliMWEzZmQ2YzNjYzEwMTE3OThmYjIi.Xl9zsQ.sfwq6sx8a5FDqbc8_9Fg8CVEewY";

    [Theory, EveryRoot(AssistantContract.Dialect)]
    public async Task Officer_Should_FindAndHireSomebody(string root)
    {
        var name = ContractServer.NewName("officer");
        await server.Server.SignInNewAsync(name, Role.Hr);
        var applicant = Client(root, null);

        // The officer signs in, looks at the directories, and describes a vacancy by what is in them and by what is new.
        var signedIn = await applicant.SendAsync("POST", "/auth", new { login = name, password = RecruitServer.Password });
        var officer = Client(root, signedIn.Json.GetProperty("UserToken").GetString());
        (await officer.GetAsync("/get_directories_for_vacancies")).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.SendAsync("POST", "/create_new_vacancy", server.NewVacancy())).ShouldBe(HttpStatusCode.OK, "true");
        var directories = (await officer.GetAsync("/get_directories_for_vacancies")).Json;
        var grade = directories.GetProperty("grade")[0][0].GetInt32();
        (await officer.SendAsync("POST", "/create_new_vacancy", server.NewVacancy(("grade", new[] { grade }), ("skills", new[] { "python" }))))
            .ShouldBe(HttpStatusCode.OK, "true");

        // He writes a question for it, and publishes it: the list of statuses comes where the document has it.
        var forms = (await officer.GetAsync("/get_directories_for_questions")).Json;
        var type = await NewQuestionTypeAsync(name);
        var python = forms.GetProperty("skills").EnumerateArray().Single(row => row[1].GetString() == "python")[0].GetInt32();
        (await officer.SendAsync("POST", "/create_questions", new
        {
            skills = python,
            grade,
            question_types = type,
            title = "Типы",
            question = "Какой тип неизменяемый?",
            answers_on_question = new[] { new { answer = "list", is_true = false }, new { answer = "tuple", is_true = true } },
        })).ShouldBe(HttpStatusCode.OK, "true");
        var published = (await officer.GetAsync("/get_directories_for_response_vacancy")).Json.EnumerateArray()
            .Single(status => status.GetProperty("title").GetString() == "Публикация").GetProperty("id").GetInt32();
        var vacancy = (await officer.GetAsync("/get_all_vacancy")).Json[0].GetProperty("id").GetInt64();
        (await officer.SendAsync("POST", "/change_status_vacancy/", new { status_id = $"{published}", vacancy_id = $"{vacancy}" }))
            .ShouldBe(HttpStatusCode.OK, "true");

        // Two respond: one knows everything, the other one nothing of it.
        (await applicant.GetAsync("/get_all_vacancy")).Json[0].GetProperty("id").GetInt64().ShouldBe(vacancy);
        (await applicant.GetAsync($"/get_vacancy/{vacancy}/")).Json.GetProperty("skills").ToString().ShouldBe("""["python"]""");
        var choices = (await applicant.GetAsync("/get_directories_for_response_vacancy")).Json;
        var tool = choices.GetProperty("technologies_and_tools")[0][0].GetInt32();
        var other = choices.GetProperty("skills").EnumerateArray().First(row => row[0].GetInt32() != python)[0].GetInt32();
        var question = (await applicant.GetAsync($"/get_questions_for_teseting/{vacancy}")).Json.EnumerateObject().Last().Value;
        foreach (var (firstname, skill, answer) in new[] { ("Вася", other, 0), ("Петр", python, 1) })
        {
            (await applicant.SendAsync("POST", "/response_vacancy", new
            {
                firstname,
                lastname = "Петечник",
                number_phone = "+7-777-777-77-77",
                link_social_network = "my-soc-set.com",
                resume = "binary",
                skills = new[] { skill },
                technologies_and_tools = new[] { tool },
                answers = new[] { new[] { question.GetProperty("questons_id").GetInt64(), question.GetProperty("answers")[answer][0].GetInt64() } },
                vacancy_id = vacancy,
            })).ShouldBe(HttpStatusCode.OK, "true");
        }

        // The officer sees who fits best, invites him, makes an offer, hires him, and refuses the other one.
        var statuses = (await officer.GetAsync("/get_statuses_candidat")).Json.EnumerateArray()
            .ToDictionary(status => status.GetProperty("title").GetString()!, status => status.GetProperty("id").GetInt32());
        var candidates = await AnalyseAsync(officer, vacancy);
        candidates.Select(candidate => candidate.GetProperty("candidates_firstname").GetString()).ShouldBe(["Петр", "Вася"]);
        foreach (var (candidate, title) in new[] { (0, "Приглашён на собеседование"), (0, "Выдан оффер"), (0, "Принят на работу"), (1, "Отказ") })
        {
            var id = candidates[candidate].GetProperty("candidates_id").GetInt64();
            (await officer.SendAsync("POST", "/change_status_candidat", new { status_id = statuses[title], client_id = id })).ShouldBe(HttpStatusCode.OK, "true");
            (await AnalyseAsync(officer, vacancy))[candidate].GetProperty("status_title").GetString().ShouldBe(title);
        }

        // He takes the vacancy from the public, and goes.
        (await officer.SendAsync("POST", "/change_status_vacancy", new { status_id = 3, vacancy_id = vacancy })).ShouldBe(HttpStatusCode.OK, "true");
        (await applicant.GetAsync($"/get_vacancy/{vacancy}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.GetAsync("/logout")).ShouldBe(HttpStatusCode.OK, """{"message":"Пользователь вышел"}""");
        (await officer.GetAsync("/analiz_all_candidates")).ShouldBe(HttpStatusCode.Unauthorized, AssistantContract.WrongToken);
    }

    private LegacyClient Client(string root, string? userToken) => new(server.Server, root, userToken is null ? null : ("UserToken", userToken))
    {
        Headers = new Dictionary<string, string> { ["Token"] = Token },
    };

    /// <summary>The number of a new kind of questions: the old server had no way to make one.</summary>
    private async Task<int> NewQuestionTypeAsync(string officer)
    {
        var entry = await (await server.Server.SignInAsync(officer)).SucceedAsync(
            "createDirectoryEntry", new { kind = "QUESTION_TYPE", title = $"Тип {officer}" }, "directoryEntry", "number");
        return entry.GetProperty("number").GetInt32();
    }

    private static async Task<List<JsonElement>> AnalyseAsync(LegacyClient officer, long vacancy) =>
        [.. (await officer.GetAsync("/analiz_all_candidates")).Json.EnumerateArray()
            .Where(candidate => candidate.GetProperty("vacancy_id").GetInt64() == vacancy)];
}
