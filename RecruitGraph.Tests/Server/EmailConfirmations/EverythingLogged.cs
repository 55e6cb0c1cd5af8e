using System.Collections.Concurrent;
using System.Net.Mail;
using Microsoft.Extensions.Logging;
using RecruitGraph.Server.Mails;

namespace RecruitGraph.Tests.Server.EmailConfirmations;

/// <summary>Keeps every message of every level, with its category and what scopes add to it.</summary>
internal sealed class EverythingLogged : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(string category, EverythingLogged log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{category}: {formatter(state, exception)}{exception}";
            log._scopes?.ForEachScope((scope, _) => line += $" {scope}", state);
            log._lines.Enqueue(line);
        }
    }
}

/// <summary>Takes mails and forgets them.</summary>
internal sealed class NoTransport : IMailTransport
{
    public Task SendAsync(MailMessage message, long? userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
