using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Posts;

/// <summary>Hides what users post and shows it again, and writes down who did. What is so already stays as it is.</summary>
public sealed class Moderation(RecruitContext context, AuditTrail audit, TimeProvider time)
{
    /// <summary>Hides a post, whose version the moderator has seen.</summary>
    /// <exception cref="VersionConflictException">Somebody was faster; nothing is saved.</exception>
    public async Task HideAsync<TPost>(
        TPost post, int version, AuditSubject subject, Viewer moderator, CancellationToken cancellationToken)
        where TPost : IModerated, IVersioned
    {
        post.EnsureVersion(version);
        if (post.HiddenAt is null)
        {
            post.Hide(moderator.RequiredUserId, time.GetUtcNow());
            audit.Record(moderator, AuditAction.Hidden, subject, post.Id);
            await context.SaveEditAsync(post, version, cancellationToken);
        }
    }

    /// <summary>Shows a post again, whose version the moderator has seen.</summary>
    /// <inheritdoc cref="HideAsync" path="/exception"/>
    public async Task ShowAsync<TPost>(
        TPost post, int version, AuditSubject subject, Viewer moderator, CancellationToken cancellationToken)
        where TPost : IModerated, IVersioned
    {
        post.EnsureVersion(version);
        if (post.HiddenAt is not null)
        {
            post.Show();
            audit.Record(moderator, AuditAction.Shown, subject, post.Id);
            await context.SaveEditAsync(post, version, cancellationToken);
        }
    }
}
