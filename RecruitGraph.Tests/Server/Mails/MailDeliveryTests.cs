using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Mails;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Mails;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Mails;

/// <summary>Mails leave the house by SMTP, or as files.</summary>
public class MailDeliveryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Mail_Should_BecomeAFile_When_ThereIsNoSmtpServer()
    {
        using var folder = new TemporaryFolder();
        await using var server = await StartAsync(("Folder", folder.Path));
        await QueueAsync(server, "Подтвердите · 请验证");

        (await DeliverAsync(server)).ShouldBe(1);

        var text = await File.ReadAllTextAsync(Directory.GetFiles(folder.Path, "*.eml").ShouldHaveSingleItem(), Encoding.ASCII);
        var (headers, body) = Split(text);
        headers.ShouldContain("To: ada@example.com\r\n");
        headers.ShouldContain("Message-ID: <1.");
        headers.ShouldContain("Subject: =?utf-8?B?");
        headers.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        Decode(headers, body).ShouldContain("您好\r\nhttps://jobs.example.com/confirm/abc");
        await EnsureForgottenAsync(server);
        (await DeliverAsync(server)).ShouldBe(0);
    }

    [Fact]
    public async Task File_Should_Go_When_WhomItConcernsIsAnonymised()
    {
        using var folder = new TemporaryFolder();
        await using var server = await StartAsync(("Folder", folder.Path));
        var (ada, bob) = (await server.SignInNewAsync("ada"), await server.SignInNewAsync("bob"));
        foreach (var user in (GraphQLClient[])[ada, bob, ada])
        {
            await QueueAsync(server, "Subject", user.UserId, $"{user.UserId}@example.com");
        }

        await DeliverAsync(server);
        await ForgetAsync(server);
        Directory.GetFiles(folder.Path, "*.eml").Length.ShouldBe(3);

        await ada.SucceedAsync("anonymiseUser", new { userId = GlobalId.Format("User", ada.UserId) }, "user", "id");
        await ForgetAsync(server);

        (await File.ReadAllTextAsync(Directory.GetFiles(folder.Path, "*.eml").ShouldHaveSingleItem())).ShouldContain($"To: {bob.UserId}@example.com");
        Directory.GetDirectories(Path.Combine(folder.Path, ".users")).Select(Path.GetFileName).ShouldBe([bob.UserId.ToString(CultureInfo.InvariantCulture)]);

        static Task ForgetAsync(RecruitServer server) => server.Services.GetRequiredService<MailForgetting>().ForgetAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Mail_Should_GoToTheSmtpServer_When_ThereIsOne()
    {
        await using var smtp = new LoopbackSmtp();
        await using var server = await StartAsync(("Host", "127.0.0.1"), ("Port", smtp.Port.ToString(null, null)), ("StartTls", "false"));
        await QueueAsync(server, "Subject");

        (await DeliverAsync(server)).ShouldBe(1);

        var mail = await smtp.ReceiveAsync();
        mail.ShouldContain("MAIL FROM:<no-reply@localhost>");
        mail.ShouldContain("RCPT TO:<ada@example.com>");
        var (headers, body) = Split(mail[mail.IndexOf("DATA\r\n", StringComparison.Ordinal)..]);
        headers.ShouldContain("Message-ID: <1.");
        Decode(headers, body).ShouldContain("https://jobs.example.com/confirm/abc");
        await EnsureForgottenAsync(server);
    }

    [Fact]
    public async Task Mail_Should_BeTriedAgainLater_And_GivenUpAtLast()
    {
        await using var smtp = new LoopbackSmtp { Refusal = "451 Try again later" };
        var time = new ManualTime(Start);
        await using var server = await StartAsync(
            time, ("Host", "127.0.0.1"), ("Port", smtp.Port.ToString(null, null)), ("StartTls", "false"));
        await QueueAsync(server, "Subject");

        (await DeliverAsync(server)).ShouldBe(1);
        (await DeliverAsync(server)).ShouldBe(0);
        time.Advance(TimeSpan.FromMinutes(1));
        (await DeliverAsync(server)).ShouldBe(1);
        var mail = await server.UseContextAsync(context => context.OutgoingMails.SingleAsync());
        (mail.Attempts, mail.SentAt, mail.FailedAt, mail.NextAttemptAt).ShouldBe((2, null, null, Start.AddMinutes(3)));

        for (var i = 2; i < OutgoingMail.MaxAttempts; i++)
        {
            time.Advance(TimeSpan.FromHours(3));
            (await DeliverAsync(server)).ShouldBe(1);
        }

        mail = await server.UseContextAsync(context => context.OutgoingMails.SingleAsync());
        (mail.SentAt is null, mail.FailedAt is not null, mail.Recipient).ShouldBe((true, true, null));
    }

    [Fact]
    public async Task Mail_Should_GoOut_When_SomebodyRegisters()
    {
        using var folder = new TemporaryFolder();
        var delivered = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(folder.Path, "*.eml") { EnableRaisingEvents = true };
        watcher.Created += (_, _) => delivered.TrySetResult();
        watcher.Renamed += (_, _) => delivered.TrySetResult();
        await using var server = await StartAsync(("Folder", folder.Path), ("Deliver", "true"), ("PollInterval", "00:00:00.1"));

        (await server.Anonymous().RunAsync(
            $"mutation {{ registerUser(input: {{ userName: \"ada\", email: \"ada@example.com\", password: \"{RecruitServer.Password}\" }}) {{ user {{ id }} }} }}")).Data();

        await delivered.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Mail_Should_GoEncryptedWithThePassword_When_TheServerOffersStartTls()
    {
        using var certificate = SelfSigned();
        await using var smtp = new LoopbackSmtp { Certificate = certificate };
        await using var server = await StartAsync(
            ("Host", "127.0.0.1"), ("Port", smtp.Port.ToString(null, null)), ("UserName", "house"), ("Password", "secret"));
        await QueueAsync(server, "Subject");

        using (Trust(certificate))
        {
            (await DeliverAsync(server)).ShouldBe(1);
        }

        var mail = await smtp.ReceiveAsync();
        mail.IndexOf("AUTH", StringComparison.Ordinal).ShouldBeGreaterThan(mail.IndexOf("STARTTLS", StringComparison.Ordinal));
        mail.ShouldContain(Convert.ToBase64String("secret"u8));
        await EnsureForgottenAsync(server);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mail_Should_StayHere_When_TheServerIsUnknownOrOffersNoEncryption(bool offersEncryption)
    {
        using var certificate = SelfSigned();
        await using var smtp = new LoopbackSmtp { Certificate = offersEncryption ? certificate : null };
        await using var server = await StartAsync(
            ("Host", "127.0.0.1"), ("Port", smtp.Port.ToString(null, null)), ("UserName", "house"), ("Password", "secret"));
        await QueueAsync(server, "Subject");

        (await DeliverAsync(server)).ShouldBe(1);

        var stored = await server.UseContextAsync(context => context.OutgoingMails.SingleAsync());
        (stored.Attempts, stored.SentAt, stored.FailedAt).ShouldBe((1, null, null));
        smtp.Said.ShouldStartWith("EHLO");
        smtp.Said.ShouldNotContain("AUTH");
        smtp.Said.ShouldNotContain("MAIL");
    }

    private Task<RecruitServer> StartAsync(params (string Key, string Value)[] options) => StartAsync(new ManualTime(Start), options);

    private Task<RecruitServer> StartAsync(ManualTime time, params (string Key, string Value)[] options) =>
        RecruitServer.StartAsync(postgres, options.Any(option => option.Key == "Deliver") ? null : time, builder =>
        {
            foreach (var (key, value) in options)
            {
                builder.Configuration[$"RecruitGraph:Mails:{key}"] = value;
            }
        });

    private static Task QueueAsync(RecruitServer server, string subject, long? userId = null, string recipient = "ada@example.com") =>
        server.UseContextAsync(async context =>
        {
            var user = await context.Users.SingleOrDefaultAsync(found => found.Id == userId);
            context.OutgoingMails.Add(OutgoingMail.Write(
                OutgoingMailKind.EmailConfirmation, user, recipient, subject, "您好\nhttps://jobs.example.com/confirm/abc", Start));
            await context.SaveChangesAsync();
        });

    private static Task<int> DeliverAsync(RecruitServer server) =>
        server.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(CancellationToken.None);

    private static async Task EnsureForgottenAsync(RecruitServer server)
    {
        var mail = await server.UseContextAsync(context => context.OutgoingMails.SingleAsync());
        (mail.SentAt is not null, mail.Recipient, mail.Body).ShouldBe((true, null, null));
    }

    private static (string Headers, string Body) Split(string mail)
    {
        var end = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (mail[..(end + 2)], mail[(end + 4)..]);
    }

    private static string Decode(string headers, string body) =>
        headers.Contains("base64", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Split("\r\n.\r\n")[0].Trim()))
            : body;

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=loopback", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(Start.AddYears(-1), Start.AddYears(100));
    }

    /// <summary>Vouches for one certificate more, as an administrator of the machine would.</summary>
    private static Trusting Trust(X509Certificate2 certificate) => new(certificate);

    private sealed class Trusting : IDisposable
    {
        // The only way that the framework's SMTP client has besides the machine's own store.
#pragma warning disable SYSLIB0014
        public Trusting(X509Certificate2 trusted) => ServicePointManager.ServerCertificateValidationCallback =
            (_, certificate, _, errors) => errors == SslPolicyErrors.None || trusted.Equals(certificate);

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("mails-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
