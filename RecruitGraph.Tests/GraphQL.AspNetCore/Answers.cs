using System.Net;
using System.Text.Json;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>Reads answers over HTTP.</summary>
internal static class Answers
{
    public static async Task<JsonElement> ReadJsonAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    /// <summary>Asserts that an answer is a refusal in the form of GraphQL: errors with a code, no data, no stack.</summary>
    public static async Task<JsonElement> ShouldRefuseAsync(
        this Task<HttpResponseMessage> sending, HttpStatusCode status, string code)
    {
        using var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType!.CharSet.ShouldBe("utf-8");

        var answer = await response.ReadJsonAsync();
        answer.TryGetProperty("data", out _).ShouldBeFalse(text);
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code, text);
        answer.GetProperty("errors")[0].GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        text.ShouldNotContain("   at ");
        return answer;
    }

    /// <summary>Asserts that an answer carries data and no errors.</summary>
    public static async Task<JsonElement> ShouldAnswerAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        var answer = await response.ReadJsonAsync();
        answer.TryGetProperty("errors", out _).ShouldBeFalse(text);
        return answer.GetProperty("data");
    }
}
