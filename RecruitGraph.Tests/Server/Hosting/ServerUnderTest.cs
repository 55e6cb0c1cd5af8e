using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Tests.Server.Hosting;

/// <summary>The server as a process of its own, started as a user starts it, on a free port of the loopback interface.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private ServerUnderTest(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                _lines.Writer.TryComplete();
                return;
            }

            _output.Enqueue(line.Data);
            _lines.Writer.TryWrite(line.Data);
        };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                _errors.Enqueue(line.Data);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int ProcessId => _process.Id;

    public Uri Url
    {
        get
        {
            var line = _output.First(static line => line.StartsWith("  REST ", StringComparison.Ordinal));
            return new Uri(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Replace("/api", "/", StringComparison.Ordinal));
        }
    }

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts the server with these settings, and no connection string unless one is among them.</summary>
    public static ServerUnderTest Start(string dataFolder, params (string Name, string Value)[] settings)
    {
        // A test run in the background of a script ignores SIGINT, and its children would inherit that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT,HUP", "dotnet", typeof(ServerProcess).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment.Remove("ConnectionStrings__RecruitGraph");
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["RecruitGraph__DataFolder"] = dataFolder;
        start.Environment["RecruitGraph__DemoData"] = "false";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ServerUnderTest(Process.Start(start)!);
    }

    /// <summary>Waits until the server says that it is ready.</summary>
    public Task<ServerUnderTest> WhenReadyAsync() => WhenSaysAsync("Ctrl-C stops");

    /// <summary>Waits until the server prints a line that starts so.</summary>
    public async Task<ServerUnderTest> WhenSaysAsync(string start)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return this;
            }
        }

        throw new InvalidOperationException($"The server ended without saying '{start}':\n{Output}\n{Errors}");
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    public Task<int> StopAsync(string signal)
    {
        Processes.Signal(_process.Id, signal);
        return WhenEndedAsync();
    }

    /// <summary>Waits for the end; gives the exit code.</summary>
    public async Task<int> WhenEndedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync("TERM");
        }

        _process.Dispose();
    }
}
