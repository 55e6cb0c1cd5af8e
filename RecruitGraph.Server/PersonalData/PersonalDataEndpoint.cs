using Microsoft.AspNetCore.Http.HttpResults;
using RecruitGraph.Schema.PersonalData;
using RecruitGraph.Server.Auth;

namespace RecruitGraph.Server.PersonalData;

/// <summary>All that is stored about a person as a download, for what no answer of the graph may hold.</summary>
internal static class PersonalDataEndpoint
{
    /// <summary>Serves <c>GET /personal-data?id=…</c>.</summary>
    public static void MapPersonalData(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(PersonalDataExports.Path, DownloadAsync);

    private static async Task<Results<EmptyHttpResult, UnauthorizedHttpResult, NotFound>> DownloadAsync(
        string? id, HttpContext http, PersonalDataExports exports, CancellationToken cancellationToken)
    {
        if (http.Features.Get<BearerSignIn>()?.Rejected is not null || http.User.Identity?.IsAuthenticated != true)
        {
            http.Response.Headers.WWWAuthenticate = BearerHandler.SchemeName;
            return TypedResults.Unauthorized();
        }

        if (await exports.BeginAsync(http.User, id, cancellationToken) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var headers = http.Response.Headers;
        headers.ContentType = "application/json; charset=utf-8";
        headers.ContentDisposition = "attachment; filename=personal-data.json";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        await exports.WriteToAsync(person, http.Response.BodyWriter, cancellationToken);
        return TypedResults.Empty;
    }
}
