using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Hosting;
using RecruitGraph.Server.Mails;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server;

/// <summary>A wrong value of any option of sign-in, mails and the public address stops the start, and its key is named.</summary>
public class OptionsTests
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody;Database=none";

    private static readonly string Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Settings of one section, apart by semicolons, and what is complained of.</summary>
    public static TheoryData<string, string, string> Auth => With(AuthOptions.Section, new()
    {
        { "Issuer=", "Issuer must not be empty." },
        { "AccessTokenLifetime=00:00:59", "AccessTokenLifetime must be from 00:01:00 to 1.00:00:00." },
        { "AccessTokenLifetime=1.00:00:01", "AccessTokenLifetime must be from 00:01:00 to 1.00:00:00." },
        { "AccessTokenLifetime=soon", "AccessTokenLifetime" },
        { "RefreshTokenLifetime=00:59:59", "RefreshTokenLifetime must be from 01:00:00 to 366.00:00:00." },
        { "RefreshTokenLifetime=366.00:00:01", "RefreshTokenLifetime must be from 01:00:00 to 366.00:00:00." },
        { "MinPasswordLength=3", "MinPasswordLength must be from 4 to 64." },
        { "MinPasswordLength=65", "MinPasswordLength must be from 4 to 64." },
        { "Lockout:Failures=-1", "Lockout:Failures must be from 0 to 1000." },
        { "Lockout:Failures=1001", "Lockout:Failures must be from 0 to 1000." },
        { "Lockout:Failures=many", "Lockout:Failures" },
        { "Lockout:Duration=00:00:00", "Lockout:Duration must be from 00:00:01 to 1.00:00:00." },
        { "Lockout:Duration=1.00:00:01", "Lockout:Duration must be from 00:00:01 to 1.00:00:00." },
        { "EmailConfirmation:BaseUrl=confirm", "EmailConfirmation:BaseUrl must be an absolute URL of http or https." },
        { "EmailConfirmation:BaseUrl=ftp://example.com/", "EmailConfirmation:BaseUrl must be an absolute URL of http or https." },
        { "EmailConfirmation:AllowedBaseUrls:0=https://a.example;EmailConfirmation:AllowedBaseUrls:1=b.example", "EmailConfirmation:AllowedBaseUrls:1 must be an absolute URL" },
        { "EmailConfirmation:AllowedBaseUrls:0=ftp://a.example", "EmailConfirmation:AllowedBaseUrls:0 must be an absolute URL" },
        { "EmailConfirmation:AllowedBaseUrls:0=https://a.example/?token=", "EmailConfirmation:AllowedBaseUrls:0 must be an absolute URL" },
        { "EmailConfirmation:Lifetime=00:04:59", "EmailConfirmation:Lifetime must be from 00:05:00 to 30.00:00:00." },
        { "EmailConfirmation:Lifetime=30.00:00:01", "EmailConfirmation:Lifetime must be from 00:05:00 to 30.00:00:00." },
        { "EmailConfirmation:Pause=-00:00:01", "EmailConfirmation:Pause must be from 00:00:00 to 1.00:00:00." },
        { "EmailConfirmation:Pause=1.00:00:01", "EmailConfirmation:Pause must be from 00:00:00 to 1.00:00:00." },
        { "FirstAdministrator:UserName=root", "FirstAdministrator:UserName and Password come together." },
        { "FirstAdministrator:UserName= root;FirstAdministrator:Password=Test-Pass-1", "FirstAdministrator:UserName must have 1 to 254 characters" },
        { "FirstAdministrator:UserName=root;FirstAdministrator:Password=short", "FirstAdministrator:Password must have 8 to 128 characters." },
        { "IdNumberKey=AAAA", "IdNumberKey must be Base64 of at least 32 bytes." },
        { "IdNumberKey=no base64!", "IdNumberKey must be Base64 of at least 32 bytes." },
        { $"SigningKeys:0:Kid=;SigningKeys:0:Secret={Secret}", "SigningKeys:0:Kid must not be empty." },
        { "SigningKeys:0:Kid=a", "SigningKeys:0 needs either Secret or PrivateKeyPem." },
        { "SigningKeys:0:Kid=a;SigningKeys:0:Secret=AAAA", "SigningKeys:0:Secret must be Base64 of at least 32 bytes." },
        { "SigningKeys:0:Kid=a;SigningKeys:0:PrivateKeyPem=no pem", "SigningKeys:0:PrivateKeyPem must be a P-256 private key." },
        { $"SigningKeys:0:Kid=a;SigningKeys:0:Secret={Secret};SigningKeys:1:Kid=a;SigningKeys:1:Secret={Secret}", "SigningKeys must have different Kids." },
    });

    /// <inheritdoc cref="Auth"/>
    public static TheoryData<string, string, string> Mails => With(MailOptions.Section, new()
    {
        { "Deliver=sometimes", "Deliver" },
        { "From=nobody", "From must be an e-mail address." },
        { "Host=", "Host must be the name or the address of a host" },
        { "Host=smtp://mail.example.com", "Host must be the name or the address of a host" },
        { "Port=0", "Port must be from 1 to 65535." },
        { "Port=65536", "Port must be from 1 to 65535." },
        { "Port=465", "Port must not be 465" },
        { "Host=mail.example.com;StartTls=false", "StartTls must be on unless Host is this machine" },
        { "StartTls=perhaps", "StartTls" },
        { "UserName=me", "UserName and Password come together." },
        { "Password=secret", "UserName and Password come together." },
        { "Folder=", "Folder must not be empty." },
        { "PollInterval=00:00:00.0999", "PollInterval must be from 00:00:00.1 to 01:00:00." },
        { "PollInterval=01:00:01", "PollInterval must be from 00:00:00.1 to 01:00:00." },
        { "Timeout=00:00:00.9", "Timeout must be from 00:00:01 to 00:05:00." },
        { "Timeout=00:05:01", "Timeout must be from 00:00:01 to 00:05:00." },
    });

    /// <inheritdoc cref="Auth"/>
    public static TheoryData<string, string, string> Address => With(HostingOptions.SectionName, new()
    {
        { "PublicUrl=", "PublicUrl must be an absolute URL of http or https" },
        { "PublicUrl=jobs.example.com", "PublicUrl must be an absolute URL of http or https" },
        { "PublicUrl=ftp://jobs.example.com", "PublicUrl must be an absolute URL of http or https" },
        { "PublicUrl=https://jobs.example.com/?a=b", "PublicUrl must be an absolute URL of http or https" },
    });

    [Theory]
    [MemberData(nameof(Address))]
    [MemberData(nameof(Auth))]
    [MemberData(nameof(Mails))]
    public async Task Start_Should_BeRefused_When_AnOptionIsWrong(string section, string settings, string complaint)
    {
        var refusal = await Should.ThrowAsync<Exception>(() => RecruitServer.StartAsync(Nowhere, configure: builder =>
        {
            foreach (var setting in settings.Split(';'))
            {
                var (key, value) = setting.Split('=', 2) is [var name, var text] ? (name, text) : throw new FormatException(setting);
                builder.Configuration[$"{section}:{key}"] = value;
            }
        }));

        (refusal is OptionsValidationException or InvalidOperationException).ShouldBeTrue(refusal.ToString());
        refusal.Message.ShouldContain($"{section}:{complaint}");
    }

    [Theory]
    [InlineData("GraphQL:Limits:MaxDepht")]
    [InlineData("RecruitGraph:Auth:Lockout:Failure")]
    [InlineData("RecruitGraph:Mails:Hots")]
    public async Task Start_Should_BeRefused_When_AKeyIsUnknown(string key)
    {
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => RecruitServer.StartAsync(
            Nowhere, configure: builder => builder.Configuration[key] = "2"));
        refusal.Message.ShouldContain($"'{key.Split(':')[^1]}'");
    }

    [Fact]
    public void Options_Should_HaveAWrongValueHere_When_AnyoneCanSetThem()
    {
        var tried = Auth.Concat(Mails).Concat(Address)
            .SelectMany(row => ((string)row[1]).Split(';').Select(setting => $"{row[0]}:{setting.Split('=')[0]}"))
            .Select(key => string.Join(':', key.Split(':').Where(part => !int.TryParse(part, out _))))
            .ToHashSet(StringComparer.Ordinal);

        KeysOf(typeof(AuthOptions), AuthOptions.Section)
            .Concat(KeysOf(typeof(MailOptions), MailOptions.Section))
            .Concat(KeysOf(typeof(PublicAddressOptions), HostingOptions.SectionName))
            .Except(tried).ShouldBeEmpty();
    }

    private static IEnumerable<string> KeysOf(Type options, string section) => options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(property =>
        {
            var (type, key) = (property.PropertyType, $"{section}:{property.Name}");
            var item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>) ? type.GetGenericArguments()[0] : type;
            return item.Assembly == typeof(AuthOptions).Assembly ? KeysOf(item, key) : [key];
        });

    private static TheoryData<string, string, string> With(string section, TheoryData<string, string> rows)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in rows)
        {
            data.Add(section, (string)row[0], (string)row[1]);
        }

        return data;
    }
}
