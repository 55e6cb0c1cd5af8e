using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Posts;

internal static class AuthorDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Author>> GetAuthorByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Users.AsNoTracking()
            .Where(user => ids.Contains(user.Id))
            .Select(user => new { user.Id, user.DisplayName })
            .ToDictionaryAsync(
                user => user.Id,
                user => new Author(user.Id, user.DisplayName ?? string.Create(CultureInfo.InvariantCulture, $"user-{user.Id}")),
                cancellationToken);
}
