using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Schema;
using RecruitGraph.Server.Auth;

namespace RecruitGraph.Server.Avatars;

/// <summary>The stored pictures of users, for whoever may read their profiles. A foreign one is not there, as an unknown one.</summary>
internal static class AvatarEndpoint
{
    public static void MapAvatars(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/avatars/{userId:long}", ServeAsync);

    private static async Task<IResult> ServeAsync(
        long userId, HttpContext context, IDbContextFactory<RecruitContext> contexts, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(context.User);
        if (viewer.UserId is null || context.Features.Get<BearerSignIn>() is { Rejected: not null })
        {
            context.Response.Headers.WWWAuthenticate = BearerHandler.SchemeName;
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!viewer.IsStaff && viewer.UserId != userId)
        {
            return Results.NotFound();
        }

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var avatar = await database.Profiles
            .Where(profile => profile.UserId == userId && profile.Avatar != null)
            .Select(profile => new { profile.AvatarChangedAt, profile.Avatar!.Format, profile.Avatar.Content })
            .SingleOrDefaultAsync(cancellationToken);
        if (avatar is null)
        {
            return Results.NotFound();
        }

        // A picture and nothing else, whatever its bytes may look like; and for this caller alone.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization";
        return Results.Bytes(
            avatar.Content,
            avatar.Format.MediaType(),
            lastModified: avatar.AvatarChangedAt,
            entityTag: new EntityTagHeaderValue($"\"{avatar.AvatarChangedAt!.Value.UtcTicks:x}\""));
    }
}
