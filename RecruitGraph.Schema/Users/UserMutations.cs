using System.Net.Mail;
using RecruitGraph.Data;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Schema.Users;

/// <summary>Changes of users.</summary>
[MutationType]
public static partial class UserMutations
{
    /// <summary>Makes an account of role JOB_SEEKER. Sign in with <c>login</c> afterwards.</summary>
    [Error<SignInNameTakenException>]
    [Error<WeakPasswordException>]
    [Error<InvalidInputException>]
    public static async Task<User> RegisterUserAsync(
        RegisterUserInput input,
        RecruitContext context,
        IPasswordHashing passwords,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var userName = Input.Required("userName", input.UserName, User.MaxUserNameLength);
        var email = Input.Optional("email", input.Email, User.MaxEmailLength);
        if (email is not null && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
        {
            throw new InvalidInputException("email", "email is no e-mail address; name@example.com is the form.");
        }

        if (input.Password.Length is < WeakPasswordException.MinLength or > WeakPasswordException.MaxLength)
        {
            throw new WeakPasswordException(input.Password.Length);
        }

        var user = User.Register(
            userName,
            email,
            passwords.Hash(input.Password),
            Role.JobSeeker,
            Input.Optional("displayName", input.DisplayName, User.MaxDisplayNameLength),
            time.GetUtcNow());
        context.Users.Add(user);
        await context.SaveChangesAsync(cancellationToken);
        return user;
    }
}
