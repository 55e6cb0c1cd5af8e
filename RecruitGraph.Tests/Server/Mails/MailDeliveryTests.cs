using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Users;
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

    [Theory]
    [InlineData("From", "nobody", "RecruitGraph:Mails:From must be an e-mail address.")]
    [InlineData("Port", "0", "RecruitGraph:Mails:Port must be from 1 to 65535.")]
    [InlineData("UserName", "me", "RecruitGraph:Mails:UserName and Password come together.")]
    [InlineData("PollInterval", "00:00:00", "RecruitGraph:Mails:PollInterval must be from 00:00:00.1 to 01:00:00.")]
    [InlineData("Timeout", "00:10:00", "RecruitGraph:Mails:Timeout must be from 00:00:01 to 00:05:00.")]
    public async Task Start_Should_BeRefused_When_AnOptionIsWrong(string key, string value, string complaint) =>
        (await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => StartAsync((key, value))))
            .Message.ShouldContain(complaint);

    private Task<RecruitServer> StartAsync(params (string Key, string Value)[] options) => StartAsync(new ManualTime(Start), options);

    private Task<RecruitServer> StartAsync(ManualTime time, params (string Key, string Value)[] options) =>
        RecruitServer.StartAsync(postgres, options.Any(option => option.Key == "Deliver") ? null : time, builder =>
        {
            foreach (var (key, value) in options)
            {
                builder.Configuration[$"RecruitGraph:Mails:{key}"] = value;
            }
        });

    private static Task QueueAsync(RecruitServer server, string subject) => server.UseContextAsync(async context =>
    {
        context.OutgoingMails.Add(OutgoingMail.Write(
            OutgoingMailKind.EmailConfirmation, (User?)null, "ada@example.com", subject, "您好\nhttps://jobs.example.com/confirm/abc", Start));
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

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("mails-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    /// <summary>An SMTP server that takes one mail after the other, and keeps what was said.</summary>
    private sealed class LoopbackSmtp : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource<string> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task _serving;

        public LoopbackSmtp()
        {
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _serving = ServeAsync();
        }

        public int Port { get; }

        /// <summary>What it answers to every recipient.</summary>
        public string? Refusal { get; init; }

        public Task<string> ReceiveAsync() => _received.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        private async Task ServeAsync()
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                try
                {
                    await TalkAsync(client.GetStream());
                }
                catch (IOException)
                {
                    // The other side has said all it had to.
                }
            }
        }

        private async Task TalkAsync(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var (said, isData) = (new StringBuilder(), false);
            await AnswerAsync("220 loopback");
            while (await reader.ReadLineAsync() is { } line)
            {
                said.Append(line).Append("\r\n");
                if (isData)
                {
                    isData = line != ".";
                    if (!isData)
                    {
                        _received.TrySetResult(said.ToString());
                        await AnswerAsync("250 taken");
                    }

                    continue;
                }

                isData = line == "DATA";
                await AnswerAsync(
                    line.StartsWith("RCPT", StringComparison.Ordinal) && Refusal is not null ? Refusal
                    : isData ? "354 go on"
                    : line == "QUIT" ? "221 bye"
                    : "250 ok");
            }

            ValueTask AnswerAsync(string answer) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\r\n"));
        }
    }
}
