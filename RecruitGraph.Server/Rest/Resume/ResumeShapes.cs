using System.Globalization;
using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>The shapes of dialect B, made of what the graph answers.</summary>
internal static class ResumeShapes
{
    /// <summary>A résumé in its owner's list.</summary>
    public static object Brief(JsonElement resume) => new { id = Id(resume), upload_time = UploadTime(resume), status = Status(resume) };

    /// <summary>One résumé. The path says nothing of where the server keeps it.</summary>
    public static object Whole(JsonElement resume)
    {
        var id = Id(resume);
        return new
        {
            id,
            file_path = string.Create(CultureInfo.InvariantCulture, $"uploads/{id}/{Text(resume, "fileName")}"),
            status = Status(resume),
            upload_time = UploadTime(resume),
        };
    }

    /// <summary>A résumé in the list of all.</summary>
    public static object Owned(JsonElement resume) => new { id = Id(resume), user_id = OwnerOf(resume), status = Status(resume) };

    public static object User(JsonElement user) => new
    {
        id = LegacyId.FromGlobal("User", Text(user, "id")!),
        username = Text(user, "userName"),
        role = ResumeRoles.NameOf(Text(user, "role")!),
    };

    /// <summary>What was found in a résumé; null where something was not.</summary>
    public static object Analysis(JsonElement analysis) => new
    {
        basic_info = new
        {
            name = Text(analysis, "name"),
            age = analysis.GetProperty("age"),
            contact = new { email = Text(analysis, "email"), phone = Text(analysis, "phoneNumber") },
        },
        career_interest = Text(analysis, "careerInterest"),
    };

    /// <summary>A vacancy that a résumé fits. The score is a text, as it always was.</summary>
    public static object Match(JsonElement match)
    {
        var vacancy = match.GetProperty("vacancy");
        return new
        {
            position = Text(vacancy, "title"),
            salary_range = SalaryRange(vacancy.GetProperty("salary")),
            match_score = match.GetProperty("score").GetInt32().ToString("0.0", CultureInfo.InvariantCulture),
            analysis = Text(match, "sentence"),
        };
    }

    public static long Id(JsonElement resume) => LegacyId.FromGlobal("ResumeFile", Text(resume, "id")!);

    /// <summary>Who uploaded it; null where it came without an account.</summary>
    public static long? OwnerOf(JsonElement resume) =>
        resume.GetProperty("owner") is { ValueKind: JsonValueKind.Object } owner ? LegacyId.FromGlobal("User", Text(owner, "id")!) : null;

    private static string Status(JsonElement resume) => Text(resume.GetProperty("analysis"), "state") switch
    {
        "RUNNING" => "处理中",
        "DONE" => "已处理",
        "FAILED" => "处理失败",
        _ => "未处理",
    };

    // The form of Python's isoformat, which its older versions alone can read.
    private static string UploadTime(JsonElement resume) => resume.GetProperty("uploadedAt").GetDateTimeOffset()
        .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    /// <summary>Where nothing is said it is to be talked about.</summary>
    private static string SalaryRange(JsonElement salary)
    {
        if (salary.ValueKind == JsonValueKind.Null)
        {
            return "面议";
        }

        var (least, most, currency) = (Amount(salary, "min"), Amount(salary, "max"), Text(salary, "currency"));
        return most is null ? $"{least} {currency} 以上"
            : least is null ? $"{most} {currency} 以下"
            : $"{least}-{most} {currency}";
    }

    private static string? Amount(JsonElement salary, string name) => salary.GetProperty(name) is { ValueKind: JsonValueKind.Number } amount
        ? amount.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture)
        : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
