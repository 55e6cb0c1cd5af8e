namespace RecruitGraph.Server.Rest.Interview;

/// <summary>履歷 as a client of dialect D sends it.</summary>
internal static class ResumeBody
{
    /// <summary>What is given, by the names that the graph has; null where a list is none.</summary>
    public static Dictionary<string, object?>? Read(InterviewBody body)
    {
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
