using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>面試紀錄: the caller's own practice interviews in dialect D.</summary>
[Dialect<InterviewDialect>, Only(Callers.SignedIn)]
public sealed class InterviewRecordsController(OperationRunner operations) : InterviewController(operations)
{
    /// <summary>All practice interviews of the caller, oldest first.</summary>
    [HttpGet("/api/interview_records")]
    public async Task<IActionResult> ListInterviewRecordsAsync()
    {
        var records = await RunAllPagesAsync("ListInterviewRecords", after => new { after });
        return DialectAnswer.Ok(records.Items.Reverse().Select(Shape));
    }

    /// <summary>Writes a practice interview down, or several in a list.</summary>
    [HttpPost("/api/interview_records")]
    public async Task<IActionResult> PostInterviewRecordsAsync()
    {
        if (await ReadJsonAsync() is not { } json || Read(json) is not { } records)
        {
            return InterviewDialect.WrongByUnauthorized;
        }

        var answer = (await RunAsync(new { input = new { records } })).Mutation("createInterviewRecords", "interviewRecords");
        return Answer(answer, InterviewDialect.Created, InterviewDialect.WrongByUnauthorized);
    }

    private static List<object>? Read(JsonElement json)
    {
        List<JsonElement> items = json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : [json];
        List<object> records = [.. items.Select(item => Read(InterviewBody.Of(item))).OfType<object>()];
        return records.Count == items.Count ? records : null;
    }

    private static object? Read(InterviewBody? record) =>
        record?.Objects("question_and_answer") is { } answers && (record["improved"] is null || record.List("improved") is not null)
            ? new
            {
                answers = answers.Select(answer => new
                {
                    question = answer["question"],
                    answer = answer["answer"],
                    speechRate = answer.Number("speech_rate"),
                }),
                improvements = record["improved"],
            }
            : null;

    private static object Shape(JsonElement record) => new
    {
        interview_id = record.Id("InterviewRecord"),
        created_at = record.DayOfTime("createdAt"),
        question_and_answer = record.GetProperty("answers").EnumerateArray().Select(answer => new
        {
            question = answer.GetProperty("question"),
            answer = answer.GetProperty("answer"),
            speech_rate = answer.GetProperty("speechRate"),
        }),
        improved = record.GetProperty("improvements"),
    };
}
