using System.Text.Json;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>
/// How a candidate's application stands, as dialect C numbers and calls it. It knows no stages: each status stands for the stages of
/// some types, or for how an application ended.
/// </summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">How such applications stand in the graph.</param>
/// <param name="StageTypes">The types of the stages that it stands for; empty where it does not matter.</param>
internal sealed record CandidateStatus(int Id, string Title, string Status, params IReadOnlyList<string> StageTypes)
{
    public static IReadOnlyList<CandidateStatus> All { get; } =
    [
        new(1, "Новый отклик", "ACTIVE", "APPLIED", "SCREENING"),
        new(2, "Приглашён на собеседование", "ACTIVE", "INTERVIEW"),
        new(3, "Выдан оффер", "ACTIVE", "OFFER"),
        new(4, "Отказ", "REJECTED"),
        new(5, "Принят на работу", "HIRED", "HIRED"),
        new(6, "Отозван кандидатом", "WITHDRAWN"),
    ];

    /// <summary>The one of a number; null where there is none.</summary>
    public static CandidateStatus? Find(long id) => All.FirstOrDefault(status => status.Id == id);

    /// <summary>The one that an application has.</summary>
    public static CandidateStatus Of(JsonElement application)
    {
        var status = application.GetProperty("status").GetString();
        var type = application.GetProperty("stage").GetProperty("type").GetString();
        return All.First(known => known.Status == status && (known.StageTypes.Count == 0 || known.StageTypes.Contains(type)));
    }

    /// <summary>The stage in which an application comes to have it: the first of its types. Null where there is none in the pipeline.</summary>
    public string? StageIn(JsonElement pipeline) => pipeline.EnumerateArray()
        .FirstOrDefault(stage => StageTypes.Contains(stage.GetProperty("type").GetString())) is { ValueKind: JsonValueKind.Object } stage
            ? stage.GetProperty("id").GetString()
            : null;
}
