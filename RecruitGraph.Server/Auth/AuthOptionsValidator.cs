using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Server.Auth;

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
            confirmation.BaseUrl is null
                || (Uri.TryCreate(confirmation.BaseUrl, UriKind.Absolute, out var baseUrl) && baseUrl.Scheme is ("http" or "https")),
            "EmailConfirmation:BaseUrl must be an absolute URL of http or https.");
        Check(
            confirmation.Lifetime >= TimeSpan.FromMinutes(5) && confirmation.Lifetime <= TimeSpan.FromDays(30),
            "EmailConfirmation:Lifetime must be from 00:05:00 to 30.00:00:00.");
        Check(
            confirmation.Pause >= TimeSpan.Zero && confirmation.Pause <= TimeSpan.FromDays(1),
            "EmailConfirmation:Pause must be from 00:00:00 to 1.00:00:00.");
        for (var i = 0; i < confirmation.AllowedBaseUrls.Count; i++)
        {
            Check(
                Uri.TryCreate(confirmation.AllowedBaseUrls[i], UriKind.Absolute, out var allowed)
                    && allowed.Scheme is ("http" or "https")
                    && allowed is { Query: "", Fragment: "", UserInfo: "" },
                $"EmailConfirmation:AllowedBaseUrls:{i} must be an absolute URL of http or https, without query, fragment and user.");
        }

        var administrator = options.FirstAdministrator;
        Check(
            administrator.UserName is null or { Length: >= 1 and <= User.MaxUserNameLength }
                && administrator.UserName?.Trim() == administrator.UserName,
            $"FirstAdministrator:UserName must have 1 to {User.MaxUserNameLength} characters, and no blanks around them.");
        Check(
            administrator.UserName is null == administrator.Password is null,
            "FirstAdministrator:UserName and Password come together.");
        Check(
            administrator.Password is null || (administrator.Password.Length >= options.MinPasswordLength && administrator.Password.Length <= PasswordPolicy.MaxLength),
            $"FirstAdministrator:Password must have {options.MinPasswordLength} to {PasswordPolicy.MaxLength} characters.");
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
