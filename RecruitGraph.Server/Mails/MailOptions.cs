using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Mails;

/// <summary>How mails leave the house; the section <c>RecruitGraph:Mails</c> of the configuration.</summary>
public sealed class MailOptions
{
    public const string Section = "RecruitGraph:Mails";

    /// <summary>Whether this server delivers what is queued; another one of the house may do it.</summary>
    public bool Deliver { get; init; } = true;

    /// <summary>Who writes, such as <c>RecruitGraph &lt;no-reply@example.com&gt;</c>.</summary>
    public string From { get; init; } = "RecruitGraph <no-reply@localhost>";

    /// <summary>The SMTP server. Null: mails are written as files instead.</summary>
    public string? Host { get; init; }

    /// <summary>The SMTP server's port, where the talk begins in clear; 1 to 65535, and not 465.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection must become encrypted, by STARTTLS, before anything is told. Off on this machine alone.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>Signs in at the SMTP server; null where it asks for nothing.</summary>
    public string? UserName { get; init; }

    /// <summary>The password of <see cref="UserName"/>.</summary>
    public string? Password { get; init; }

    /// <summary>Where mails are written without an SMTP server; null: the folder <c>mail</c> of the data folder.</summary>
    public string? Folder { get; init; }

    /// <summary>How often the queue is looked at; 100 milliseconds to one hour.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one mail may take; one second to five minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>Refuses a wrong configuration at start, naming its key.</summary>
public sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    private const int ImplicitTlsPort = 465;

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var failures = new List<string>();
        Check(MailAddress.TryCreate(options.From, out _), "From must be an e-mail address.");
        Check(
            options.Host is null || Uri.CheckHostName(options.Host) != UriHostNameType.Unknown,
            "Host must be the name or the address of a host, without scheme and port.");
        Check(options.Port is >= 1 and <= 65_535, "Port must be from 1 to 65535.");
        Check(options.Port != ImplicitTlsPort, "Port must not be 465, where encryption begins before SMTP; servers offer STARTTLS on 587.");
        Check(options.UserName is null == options.Password is null, "UserName and Password come together.");
        Check(
            options.StartTls || options.Host is null || IsThisMachine(options.Host),
            "StartTls must be on unless Host is this machine: mails hold links that confirm addresses.");
        Check(options.Folder is not "", "Folder must not be empty.");
        Check(
            options.PollInterval >= TimeSpan.FromMilliseconds(100) && options.PollInterval <= TimeSpan.FromHours(1),
            "PollInterval must be from 00:00:00.1 to 01:00:00.");
        Check(
            options.Timeout >= TimeSpan.FromSeconds(1) && options.Timeout <= TimeSpan.FromMinutes(5),
            "Timeout must be from 00:00:01 to 00:05:00.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(bool holds, string message)
        {
            if (!holds)
            {
                failures.Add($"{MailOptions.Section}:{message}");
            }
        }
    }

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
