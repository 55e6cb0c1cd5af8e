using System.Text.Json;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>The shape of a résumé in dialect D.</summary>
internal static class ResumeShapes
{
    /// <param name="resume">What the graph answers; null where there is no résumé.</param>
    public static object Resume(JsonElement resume) => new
    {
        autobiography = resume.ValueKind == JsonValueKind.Null ? null : resume.Text("autobiography"),
        education = Items(resume, "education").Select(item => new
        {
            school = item.GetProperty("school"),
            admission_date = item.GetProperty("admissionDate"),
            date_of_graduation = item.GetProperty("graduationDate"),
        }),
        work_experience = Items(resume, "workExperience").Select(item => new
        {
            company = item.GetProperty("company"),
            start_work = item.GetProperty("startDate"),
            position = item.GetProperty("position"),
            resign = item.GetProperty("endDate"),
        }),
        Portfolio = Items(resume, "portfolio").Select(item => new
        {
            title = item.GetProperty("title"),
            description = item.Text("description") ?? "",
        }),
        skill = Items(resume, "skills"),
    };

    private static JsonElement[] Items(JsonElement resume, string name) =>
        resume.ValueKind == JsonValueKind.Null ? [] : [.. resume.GetProperty(name).EnumerateArray()];
}
