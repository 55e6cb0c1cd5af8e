using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;

namespace RecruitGraph.Schema.Posts;

/// <summary>
/// Who may read what users post: everyone, anonymous callers too. What is hidden is for moderators (HR and ADMIN) and its author;
/// what is deleted is for nobody.
/// </summary>
internal static class PostAccess
{
    public static IQueryable<T> ReadableBy<T>(this IQueryable<T> posts, Viewer viewer)
        where T : class, IModerated
    {
        var present = posts.IgnoreQueryFilters([RecruitContext.NotHidden]);
        var userId = viewer.UserId;
        return viewer.IsStaff ? present : present.Where(post => post.HiddenAt == null || post.AuthorId == userId);
    }

    /// <summary>Refuses a change of what somebody else has written.</summary>
    /// <exception cref="NotAuthorException">Somebody else has.</exception>
    public static void EnsureAuthor(this IModerated post, Viewer viewer)
    {
        if (post.AuthorId != viewer.UserId)
        {
            throw new NotAuthorException();
        }
    }
}
