using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Users;

/// <summary>Queries of users that more than one place asks.</summary>
public static class UserQueries
{
    /// <summary>The user whom a user name or an e-mail address signs in; at most one.</summary>
    public static IQueryable<User> WithSignInName(this RecruitContext context, string name)
    {
        var normalized = SignInName.Normalize(name);
        return context.SignInNames.Where(signInName => signInName.Name == SignInName.FormOf(normalized)).Select(signInName => signInName.User);
    }

    /// <summary>
    /// The ids of those users whose user name or display name contains a text in any case. The trigram index answers texts of three
    /// letters and more.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="text">The text.</param>
    /// <param name="alsoByEmail">Whether the e-mail address counts as well.</param>
    public static IQueryable<long> FindUsers(this RecruitContext context, string text, bool alsoByEmail)
    {
        var pattern = LikePattern.Containing(text);
        var found = alsoByEmail
            ? context.Users.Where(user => EF.Functions.ILike(user.UserName, pattern, LikePattern.Escape)
                || EF.Functions.ILike(user.DisplayName!, pattern, LikePattern.Escape)
                || EF.Functions.ILike(user.Email!, pattern, LikePattern.Escape))
            : context.Users.Where(user => EF.Functions.ILike(user.UserName, pattern, LikePattern.Escape)
                || EF.Functions.ILike(user.DisplayName!, pattern, LikePattern.Escape));
        return found.Select(user => user.Id).Apart();
    }
}
