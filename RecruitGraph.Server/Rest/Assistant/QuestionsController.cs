using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>Вопросы для тестирования: the test questions of dialect C, which its document does not tell of.</summary>
[Dialect<AssistantDialect>]
public sealed class QuestionsController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>The questions that candidates of a vacancy are to answer, by their numbers; none where it asks for no test.</summary>
    [HttpGet("/get_questions_for_teseting/{vacancy:number}")]
    public async Task<IActionResult> ListQuestionsAsync(long vacancy)
    {
        var found = (await RunAsync(new { vacancy = LegacyId.ToGlobal("Vacancy", vacancy) })).Data.GetProperty("vacancyById");
        return found.ValueKind == JsonValueKind.Null
            ? AssistantDialect.NotFound(AssistantDialect.VacancyNotFound)
            : DialectAnswer.Ok(found.GetProperty("test").EnumerateArray().ToDictionary(
                question => AssistantShapes.QuestionId(question).ToString(CultureInfo.InvariantCulture), AssistantShapes.Question));
    }

    /// <summary>Writes a question with its answers.</summary>
    [HttpPost("/create_questions"), Only(Callers.Staff)]
    public async Task<IActionResult> CreateQuestionAsync()
    {
        var body = AssistantBody.Of(await ReadJsonAsync());
        var input = new
        {
            skill = new { number = body.Number("skills") },
            grade = new { number = body.Number("grade") },
            questionType = new { number = body.Number("question_types") },
            title = body.Text("title"),
            text = body.Text("question"),
            answers = body.List("answers_on_question", Answer),
        };
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        return (await RunAsync(new { input })).Mutation("createTestQuestion", "testQuestion").ErrorCode is { } code
            ? AssistantDialect.Refused("CreateQuestion", code)
            : DialectAnswer.Ok(true);
    }

    private static object Answer(JsonElement answer) => new
    {
        text = answer.TryGetProperty("answer", out var text) ? AssistantBody.TextOf(text) : throw new FormatException(),
        isRight = answer.TryGetProperty("is_true", out var isTrue) && AssistantBody.FlagOf(isTrue),
    };
}
