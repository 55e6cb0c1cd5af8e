using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RecruitGraph.Tests.Server.Mails;

/// <summary>An SMTP server that takes one mail after the other, and keeps what was said.</summary>
internal sealed class LoopbackSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource<string> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _said = new();
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

    /// <summary>With which it offers STARTTLS; null: not at all.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Everything that was said to it.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>What was said until the first mail was taken.</summary>
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
            catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The other side has said all it had to.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        await AnswerAsync(stream, "220 loopback");
        if (await ConverseAsync(stream) && Certificate is { } certificate)
        {
            await using var encrypted = new SslStream(stream);
            await encrypted.AuthenticateAsServerAsync(certificate);
            await ConverseAsync(encrypted);
        }
    }

    /// <summary>Talks until the other side goes away or, which gives true, asks for encryption.</summary>
    private async Task<bool> ConverseAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var isData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_said)
            {
                _said.Append(line).Append("\r\n");
            }

            if (isData)
            {
                isData = line != ".";
                if (!isData)
                {
                    _received.TrySetResult(Said);
                    await AnswerAsync(stream, "250 taken");
                }

                continue;
            }

            isData = line == "DATA";
            await AnswerAsync(stream, line.Split(' ')[0] switch
            {
                "EHLO" when stream is SslStream => "250-loopback\r\n250 AUTH LOGIN",
                "EHLO" when Certificate is not null => "250-loopback\r\n250 STARTTLS",
                "STARTTLS" => "220 go on",
                "AUTH" => "334 UGFzc3dvcmQ6",
                "RCPT" when Refusal is not null => Refusal,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                "EHLO" or "MAIL" or "RCPT" => "250 ok",
                _ => "235 welcome",
            });
            if (line == "STARTTLS")
            {
                return true;
            }
        }

        return false;
    }

    private static ValueTask AnswerAsync(Stream stream, string answer) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\r\n"));
}
