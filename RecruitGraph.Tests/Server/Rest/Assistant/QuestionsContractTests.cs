using System.Net;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>Вопросы для тестирования: officers write them, those who respond answer them.</summary>
public sealed class QuestionsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/create_questions";

    private readonly string _skill = ContractServer.NewName("skill");
    private GraphQLClient _hr = null!;
    private int _type;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        var type = await _hr.SucceedAsync(
            "createDirectoryEntry", new { kind = "QUESTION_TYPE", title = _skill, description = "Верен ровно один ответ" }, "directoryEntry", "number");
        _type = type.GetProperty("number").GetInt32();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /create_questions", Proof.Success, Proof.Effect)]
    [Covers("GET /get_questions_for_teseting/{vacancy}", Proof.Success, Proof.NoCredentials, Proof.Parity)]
    public async Task Questions_Should_BeAskedOfTheVacancysCandidates_ThreeAtMost(string root)
    {
        var (vacancy, untested) = (await VacancyAsync(root), await server.PublishVacancyAsync(root, _hr, ("skills", new[] { _skill }), ("is_testing", false)));
        var url = $"/get_questions_for_teseting/{vacancy}";
        var client = server.Assistant(root);
        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, "{}");
        for (var i = 1; i <= 4; i++)
        {
            (await server.Assistant(root, _hr).SendAsync("POST", Url, await QuestionAsync($"Вопрос {i}"))).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        }

        var asked = (await client.GetAsync(url)).Json.EnumerateObject().ToList();
        asked.Select(question => question.Value.GetProperty("questons_title").GetString()).ShouldBe(["Вопрос 1", "Вопрос 2", "Вопрос 3"]);
        var graph = (await server.Server.Anonymous().RunAsync(
            "query($id: ID!) { vacancyById(id: $id) { test { id answers { id } } } }", new { id = AssistantContract.Global("Vacancy", vacancy) }))
            .Data("vacancyById", "test");
        graph.EnumerateArray().Select(question => question.GetProperty("id").GetString())
            .ShouldBe(asked.Select(question => AssistantContract.Global("TestQuestion", long.Parse(question.Name, System.Globalization.CultureInfo.InvariantCulture))));
        var first = asked[0].Value;
        graph[0].GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("id").GetString())
            .ShouldBe(first.GetProperty("answers").EnumerateArray().Select(answer => AssistantContract.Global("TestAnswer", answer[0].GetInt64())));
        var answers = first.GetProperty("answers");
        first.ToString().ShouldBe(
            $$"""
            {"questons_id":{{asked[0].Name}},"questons_title":"Вопрос 1","questons_question":"2 + 2?","question_type_title":"{{_skill}}","question_type_description":"Верен ровно один ответ","grade_title":"Junior","skills_title":"{{_skill}}","answers":[[{{answers[0][0]}},"4"],[{{answers[1][0]}},"5"]]}
            """);
        (await client.GetAsync($"/get_questions_for_teseting/{untested}")).ShouldBe(HttpStatusCode.OK, "{}");
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.Success, Proof.Effect)]
    public async Task Answers_Should_CountForTheScore_When_SomebodyResponds(string root)
    {
        var vacancy = await VacancyAsync(root);
        await server.Assistant(root, _hr).SendAsync("POST", Url, await QuestionAsync("Сумма"));
        var question = (await server.Assistant(root).GetAsync($"/get_questions_for_teseting/{vacancy}")).Json.EnumerateObject().Single();
        var tool = await server.NumberAsync(DirectoryKind.Technology, "Курить бамбук вверх ногами");
        for (var answer = 0; answer < 2; answer++)
        {
            (await server.Assistant(root).SendAsync("POST", "/response_vacancy", new
            {
                firstname = "Вася",
                lastname = $"{answer}",
                number_phone = "1",
                skills = new[] { await server.NumberAsync(DirectoryKind.Skill, _skill) },
                technologies_and_tools = new[] { tool },
                answers = new[] { new[] { question.Value.GetProperty("questons_id").GetInt64(), question.Value.GetProperty("answers")[answer][0].GetInt64() } },
                vacancy_id = vacancy,
            })).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        }

        (await server.Assistant(root, _hr).GetAsync("/analiz_all_candidates")).Json.EnumerateArray()
            .Where(candidate => candidate.GetProperty("vacancy_id").GetInt64() == vacancy)
            .Select(candidate => (candidate.GetProperty("candidates_lastname").GetString(), candidate.GetProperty("score").GetInt32()))
            .ShouldBe([("0", 100), ("1", 60)]);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.BadInput)]
    public async Task Answers_Should_BeRefused_When_TheyAreSeveralToOneQuestion(string root)
    {
        var vacancy = await VacancyAsync(root);
        await server.Assistant(root, _hr).SendAsync("POST", Url, await QuestionAsync("Сумма"));
        var question = (await server.Assistant(root).GetAsync($"/get_questions_for_teseting/{vacancy}")).Json.EnumerateObject().Single();
        var before = await server.CountAsync();

        (await server.Assistant(root).SendAsync("POST", "/response_vacancy", new
        {
            firstname = "Вася",
            lastname = "Петечник",
            number_phone = "1",
            skills = new[] { await server.NumberAsync(DirectoryKind.Skill, _skill) },
            technologies_and_tools = new[] { await server.NumberAsync(DirectoryKind.Technology, "Курить бамбук вверх ногами") },
            answers = question.Value.GetProperty("answers").EnumerateArray()
                .Select(answer => new[] { question.Value.GetProperty("questons_id").GetInt64(), answer[0].GetInt64() }),
            vacancy_id = vacancy,
        })).ShouldBeBadRequest("На вопрос дано несколько ответов");
        (await server.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_questions_for_teseting/{vacancy}", Proof.ForeignId, Proof.UnknownId)]
    public async Task Questions_Should_BeOfNoVacancy_When_TheCallerDoesNotSeeIt(string root)
    {
        var draft = await server.CreateVacancyAsync(root, _hr);

        (await server.Assistant(root, _hr).GetAsync($"/get_questions_for_teseting/{draft}")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.Assistant(root).GetAsync($"/get_questions_for_teseting/{draft}")).ShouldBe(HttpStatusCode.NotFound, AssistantContract.NoVacancy);
        (await server.Assistant(root, _hr).GetAsync("/get_questions_for_teseting/999999")).ShouldBe(HttpStatusCode.NotFound, AssistantContract.NoVacancy);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /create_questions", Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.BadInput, Proof.Parity)]
    public async Task CreateQuestion_Should_BeRefusedAndMakeNothing_When_CallerOrInputIsWrong(string root)
    {
        await VacancyAsync(root);
        var (hr, question) = (server.Assistant(root, _hr), await QuestionAsync("Сумма"));
        var before = await server.CountAsync();

        await server.RefuseOutsidersAsync(root, "POST", Url, question);
        foreach (var body in AssistantContract.NoObjects)
        {
            (await hr.SendRawAsync("POST", Url, body)).ShouldBeBadRequest(AssistantContract.NoJson);
        }

        (await hr.SendRawAsync("POST", Url, "{}")).ShouldBeBadRequest("В json отсутсвуют поля: skills,grade,question_types,title,question,answers_on_question");
        foreach (var (field, value, message) in new (string, object, string)[]
        {
            ("skills", _skill, "Неверные значения полей: skills"),
            ("grade", 5_000_000_000, "Неверные значения полей: grade"),
            ("answers_on_question", new { answer = "4", is_true = true }, "Неверные значения полей: answers_on_question"),
            ("answers_on_question", new[] { "4" }, "Неверные значения полей: answers_on_question"),
            ("answers_on_question", new[] { new { is_true = true } }, "Неверные значения полей: answers_on_question"),
            ("answers_on_question", new[] { new { answer = "4", is_true = "yes" } }, "Неверные значения полей: answers_on_question"),
            ("answers_on_question", new[] { new { answer = "4", is_true = 2 } }, "Неверные значения полей: answers_on_question"),
            ("answers_on_question", new[] { new { answer = "4", is_true = 0 } }, "Ни один ответ не отмечен как верный"),
            ("answers_on_question", new[] { new { answer = "4" } }, "Ни один ответ не отмечен как верный"),
            ("answers_on_question", Enumerable.Repeat(new { answer = "4", is_true = true }, 21), "Недопустимое значение поля"),
            ("title", new string('x', 201), "Недопустимое значение поля"),
            ("skills", 998, "Значение не найдено в справочнике"),
            ("question_types", 998, "Значение не найдено в справочнике"),
        })
        {
            (await hr.SendAsync("POST", Url, new Dictionary<string, object>(question) { [field] = value })).ShouldBeBadRequest(message);
        }

        (await _hr.RefuseAsync("createTestQuestion", new
        {
            skill = new { number = await server.NumberAsync(DirectoryKind.Skill, _skill) },
            grade = new { number = question["grade"] },
            questionType = new { number = question["question_types"] },
            title = "Сумма",
            text = "2 + 2?",
            answers = new[] { new { text = "4", isRight = false } },
        })).ShouldBe("NO_RIGHT_ANSWER");
        (await server.CountAsync()).ShouldBe(before);
    }

    private Task<long> VacancyAsync(string root) => server.PublishVacancyAsync(root, _hr, ("skills", new[] { _skill }), ("is_testing", 1));

    private async Task<Dictionary<string, object>> QuestionAsync(string title) => new()
    {
        ["skills"] = $"{await server.NumberAsync(DirectoryKind.Skill, _skill)}",
        ["grade"] = await server.NumberAsync(DirectoryKind.Grade, "Junior"),
        ["question_types"] = _type,
        ["title"] = title,
        ["question"] = "2 + 2?",
        ["answers_on_question"] = new object[] { new { answer = "4", is_true = 1 }, new { answer = "5", is_true = false } },
    };
}
