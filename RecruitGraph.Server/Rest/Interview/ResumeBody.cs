using System.Text.Json;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>履歷 as a client of dialect D sends it. Dates are such, unless they were there before, whoever wrote them.</summary>
internal static class ResumeBody
{
    private const string StillStudying = "在學中";
    private const string StillWorking = "在職中";

    /// <summary>What is given, by the names that the graph has; null where a list is none, or a date none.</summary>
    /// <param name="body">What is given.</param>
    /// <param name="present">The résumé that there is; null where there is none.</param>
    public static Dictionary<string, object?>? Read(InterviewBody body, JsonElement present)
    {
        if (!HasDates(body, "education", "admission_date", Known(present, "education", "admissionDate"))
            || !HasDates(body, "education", "date_of_graduation", [StillStudying, .. Known(present, "education", "graduationDate")])
            || !HasDates(body, "work_experience", "start_work", Known(present, "workExperience", "startDate"))
            || !HasDates(body, "work_experience", "resign", [StillWorking, .. Known(present, "workExperience", "endDate")]))
        {
            return null;
        }

        var given = body.Pick(("autobiography", "autobiography"));
        return TakeObjects(body, "education", "education", given, ("school", "school"), ("admission_date", "admissionDate"), ("date_of_graduation", "graduationDate"))
            && TakeObjects(body, "work_experience", "workExperience", given, ("company", "company"), ("start_work", "startDate"), ("position", "position"), ("resign", "endDate"))
            && TakeObjects(body, body.Has("Portfolio") ? "Portfolio" : "portfolio", "portfolio", given, ("title", "title"), ("description", "description"))
            && Take(body, "skill", "skills", body.List("skill"), given)
            ? given
            : null;
    }

    /// <summary>What is given, and nothing of what was there before.</summary>
    public static Dictionary<string, object?> Whole(IReadOnlyDictionary<string, object?> given)
    {
        var whole = new Dictionary<string, object?>(given);
        whole.TryAdd("autobiography", null);
        foreach (var list in (string[])["education", "workExperience", "portfolio", "skills"])
        {
            whole.TryAdd(list, Array.Empty<object>());
        }

        return whole;
    }

    private static bool HasDates(InterviewBody body, string list, string name, IReadOnlyList<string> known) =>
        body.Objects(list)?.All(item => item.Text(name) is not { } text || InterviewBody.IsDay(text) || known.Contains(text)) ?? true;

    private static string[] Known(JsonElement resume, string list, string name) => resume.ValueKind == JsonValueKind.Null
        ? []
        : [.. resume.GetProperty(list).EnumerateArray().Select(item => item.Text(name)).OfType<string>()];

    private static bool TakeObjects(
        InterviewBody body, string name, string inGraph, Dictionary<string, object?> given, params (string Name, string InGraph)[] members) =>
        Take(body, name, inGraph, body.Objects(name)?.Select(item => item.Pick(members)), given);

    private static bool Take(InterviewBody body, string name, string inGraph, object? list, Dictionary<string, object?> given)
    {
        if (body.Has(name))
        {
            given[inGraph] = list ?? Array.Empty<object>();
        }

        return list is not null || body[name] is null;
    }
}
