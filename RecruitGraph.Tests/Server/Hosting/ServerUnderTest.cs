using System.Collections.Concurrent;
using System.Diagnostics;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Tests.Server.Hosting;

/// <summary>The server as a process of its own, started as a user starts it, on a free port of the loopback interface.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerUnderTest(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                _ready.TrySetException(new InvalidOperationException("The server ended before it was ready."));
                return;
            }

            _output.Enqueue(line.Data);
            if (line.Data.StartsWith("  REST ", StringComparison.Ordinal))
            {
                Url = new Uri(line.Data.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Replace("/api", "/", StringComparison.Ordinal));
            }

            if (line.Data.StartsWith("Ctrl-C stops", StringComparison.Ordinal))
            {
                _ready.TrySetResult();
            }
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

    public Uri? Url { get; private set; }

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
    public async Task<ServerUnderTest> WhenReadyAsync()
    {
        await Task.WhenAny(_ready.Task, Task.Delay(Patience));
        _ready.Task.IsCompletedSuccessfully.ShouldBeTrue($"{Output}\n{Errors}");
        return this;
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
