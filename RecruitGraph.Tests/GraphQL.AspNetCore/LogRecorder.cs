using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>Keeps what a server writes down.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    /// <summary>Messages of our own categories and of any other that warns.</summary>
    public IReadOnlyCollection<LogEntry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _entries);

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                entries.Enqueue(new LogEntry(category, logLevel, eventId, $"{formatter(state, exception)}{exception}"));
            }
        }
    }
}

/// <summary>A message with the exception that came with it, as a file would hold it.</summary>
internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Text);
