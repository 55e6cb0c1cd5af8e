using System.Security.Cryptography;
using Microsoft.Extensions.Options;
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

    /// <summary>
    /// Base64 of at least 32 random bytes, the key by which equal numbers of identity cards are found; the same on all servers, for
    /// ever. Null: one is made and kept in the data folder.
    /// </summary>
    public string? IdNumberKey { get; init; }
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
    /// <summary>The page that links lead to where the client names none; the token is put behind it.</summary>
    public string BaseUrl { get; init; } = "http://localhost:5080/confirm-email/";

    /// <summary>The hosts that clients may name; empty: any.</summary>
    public IList<string> AllowedHosts { get; init; } = [];

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

/// <summary>Refuses a wrong configuration at start, naming its key.</summary>
public sealed class AuthOptionsValidator : IValidateOptions<AuthOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var failures = new List<string>();
        Check(options.Issuer.Length > 0, "Issuer must not be empty.");
        Check(
            options.AccessTokenLifetime >= TimeSpan.FromMinutes(1) && options.AccessTokenLifetime <= TimeSpan.FromDays(1),
            "AccessTokenLifetime must be from 00:01:00 to 1.00:00:00.");
        Check(
            options.RefreshTokenLifetime >= TimeSpan.FromHours(1) && options.RefreshTokenLifetime <= TimeSpan.FromDays(366),
            "RefreshTokenLifetime must be from 01:00:00 to 366.00:00:00.");
        Check(options.MinPasswordLength is >= 4 and <= 64, "MinPasswordLength must be from 4 to 64.");
        Check(options.Lockout.Failures is >= 0 and <= 1_000, "Lockout:Failures must be from 0 to 1000.");
        Check(
            options.Lockout.Duration >= TimeSpan.FromSeconds(1) && options.Lockout.Duration <= TimeSpan.FromDays(1),
            "Lockout:Duration must be from 00:00:01 to 1.00:00:00.");
        var confirmation = options.EmailConfirmation;
        Check(
            Uri.TryCreate(confirmation.BaseUrl, UriKind.Absolute, out var baseUrl) && baseUrl.Scheme is ("http" or "https"),
            "EmailConfirmation:BaseUrl must be an absolute URL of http or https.");
        Check(
            confirmation.Lifetime >= TimeSpan.FromMinutes(5) && confirmation.Lifetime <= TimeSpan.FromDays(30),
            "EmailConfirmation:Lifetime must be from 00:05:00 to 30.00:00:00.");
        Check(
            confirmation.Pause >= TimeSpan.Zero && confirmation.Pause <= TimeSpan.FromDays(1),
            "EmailConfirmation:Pause must be from 00:00:00 to 1.00:00:00.");
        Check(options.IdNumberKey is null || IsLongSecret(options.IdNumberKey), "IdNumberKey must be Base64 of at least 32 bytes.");
        for (var i = 0; i < options.SigningKeys.Count; i++)
        {
            var key = options.SigningKeys[i];
            Check(key.Kid.Length > 0, $"SigningKeys:{i}:Kid must not be empty.");
            Check(
                key.Secret is null != (key.PrivateKeyPem is null),
                $"SigningKeys:{i} needs either Secret or PrivateKeyPem.");
            Check(key.Secret is null || IsLongSecret(key.Secret), $"SigningKeys:{i}:Secret must be Base64 of at least 32 bytes.");
            Check(key.PrivateKeyPem is null || IsP256(key.PrivateKeyPem), $"SigningKeys:{i}:PrivateKeyPem must be a P-256 private key.");
        }

        Check(
            options.SigningKeys.Select(key => key.Kid).Distinct(StringComparer.Ordinal).Count() == options.SigningKeys.Count,
            "SigningKeys must have different Kids.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(bool holds, string message)
        {
            if (!holds)
            {
                failures.Add($"{AuthOptions.Section}:{message}");
            }
        }
    }

    private static bool IsLongSecret(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length >= HmacSigningKey.MinimumBytes;
    }

    private static bool IsP256(string pem)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key.KeySize == 256 && key.ExportECPrivateKey().Length > 0;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
