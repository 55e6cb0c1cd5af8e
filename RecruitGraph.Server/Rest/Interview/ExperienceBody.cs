namespace RecruitGraph.Server.Rest.Interview;

/// <summary>面試分享 as a client of dialect D sends it.</summary>
internal static class ExperienceBody
{
    private const int MaxQuestions = 5;

    /// <summary>A new experience, by the names that the graph has; null where something is not as the document says.</summary>
    public static Dictionary<string, object?>? ReadNew(InterviewBody body)
    {
        var given = body.Pick(("company", "company"), ("position", "position"));
        given["interviewDate"] = body.Day("interview_date");
        given["difficulty"] = ExperienceWords.Difficulty(body.Text("interview_difficulty"));
        return body.Has("interview_question") && body.Has("interview_result") && Take(body, given) ? given : null;
    }

    /// <summary>What is given of what can be changed.</summary>
    /// <inheritdoc cref="ReadNew" path="/summary"/>
    public static Dictionary<string, object?>? ReadChange(InterviewBody body)
    {
        var given = new Dictionary<string, object?>();
        return Take(body, given) ? given : null;
    }

    private static bool Take(InterviewBody body, Dictionary<string, object?> given)
    {
        if (body.Has("interview_sharing"))
        {
            given["sharing"] = body["interview_sharing"];
        }

        if (body.Has("interview_result"))
        {
            given["result"] = ExperienceWords.Result(body.Text("interview_result"));
        }

        if (body.Has("interview_question"))
        {
            given["questions"] = body.List("interview_question");
        }

        if (body.Has("interview_evaluation"))
        {
            given["evaluation"] = body.Number("interview_evaluation");
        }

        return (body["interview_evaluation"] is null || given["evaluation"] is not null) && HasQuestionsOrNone(body);
    }

    private static bool HasQuestionsOrNone(InterviewBody body) =>
        !body.Has("interview_question") || body.List("interview_question")?.GetArrayLength() is > 0 and <= MaxQuestions;
}
