using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Server.Auth;

/// <summary>How people sign in; the section <c>RecruitGraph:Auth</c> of the configuration.</summary>
public sealed class AuthOptions
{
    public const string Section = "RecruitGraph:Auth";

    /// <summary>Keys of access tokens, the signing one first. Empty: one is made and kept in the data folder.</summary>
    public IList<SigningKeyOptions> SigningKeys { get; init; } = [];

    /// <summary>The <c>iss</c> claim of tokens; others are refused.</summary>
    public string Issuer { get; init; } = "recruitgraph";

    /// <summary>How long an access token is valid; one minute to one day.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lives without being refreshed; one hour to one year.</summary>
    public TimeSpan RefreshTokenLifetime { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The fewest characters of a password; 4 to 64.</summary>
    public int MinPasswordLength { get; init; } = PasswordPolicy.DefaultMinLength;

    /// <summary>When wrong passwords lock a sign-in.</summary>
    public LockoutOptions Lockout { get; init; } = new();

    /// <summary>How e-mail addresses are confirmed.</summary>
    public EmailConfirmationOptions EmailConfirmation { get; init; } = new();

    /// <summary>Who administers the house from its first start on.</summary>
    public FirstAdministratorOptions FirstAdministrator { get; init; } = new();

    /// <summary>
    /// Base64 of at least 32 random bytes, the key by which equal numbers of identity cards are found; the same on all servers, for
    /// ever. Null: one is made and kept in the data folder.
    /// </summary>
    public string? IdNumberKey { get; init; }
}

/// <summary>Who administers the house from its first start on: made where there is no administrator yet, and ignored afterwards.</summary>
public sealed class FirstAdministratorOptions
{
    /// <summary>Signs in; 1 to 254 characters. Null: nobody is made.</summary>
    public string? UserName { get; init; }

    /// <summary>The password, which is to be changed after the first sign-in; as long as passwords must be.</summary>
    public string? Password { get; init; }
}

/// <summary>When wrong passwords lock a sign-in.</summary>
public sealed class LockoutOptions
{
    /// <summary>How many in a row; 0: none ever do, for a client's own tests for instance.</summary>
    public int Failures { get; init; } = 10;

    /// <summary>For how long; one second to one day.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(15);
}

/// <summary>How e-mail addresses are confirmed.</summary>
public sealed class EmailConfirmationOptions
{
    /// <summary>
    /// The page that links lead to where the client names none; the token is put behind it. Null: the server's own one, at its public
    /// address.
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>
    /// Where clients may let links lead beside the server itself and <see cref="BaseUrl"/>: absolute URLs of http or https, such as
    /// <c>https://jobs.example.com/confirm</c>, each of which stands for itself and what lies below.
    /// </summary>
    public IList<string> AllowedBaseUrls { get; init; } = [];

    /// <summary>How long a link works; five minutes to thirty days.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a user waits between two mails; zero to one day.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>One key: a <see cref="Secret"/> for HS256 or a <see cref="PrivateKeyPem"/> for ES256.</summary>
public sealed class SigningKeyOptions
{
    public string Kid { get; init; } = "";

    /// <summary>Base64 of at least 32 random bytes.</summary>
    public string? Secret { get; init; }

    /// <summary>A P-256 private key in PEM.</summary>
    public string? PrivateKeyPem { get; init; }
}
