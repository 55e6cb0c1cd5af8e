using System.Net;
using System.Text.Json;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>What a legacy client was answered.</summary>
public sealed record LegacyAnswer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The status and the body are these, the order of members aside.</summary>
    public void ShouldBe(HttpStatusCode status, string json)
    {
        Status.ShouldBe(status, Body);
        JsonElement.DeepEquals(Json, JsonDocument.Parse(json).RootElement).ShouldBeTrue($"{Body}\nshould be\n{json}");
    }
}
