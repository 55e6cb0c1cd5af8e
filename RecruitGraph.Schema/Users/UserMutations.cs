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
        if (input.Password.Length is < WeakPasswordException.MinLength or > WeakPasswordException.MaxLength)
        {
            throw new WeakPasswordException(input.Password.Length);
        }

        var user = User.Register(
            input.UserName.Trim(),
            Input.Trimmed(input.Email),
            passwords.Hash(input.Password),
            Role.JobSeeker,
            Input.Trimmed(input.DisplayName),
            time.GetUtcNow());
        context.Users.Add(user);
        await context.SaveChangesAsync(cancellationToken);
        return user;
    }
}
