using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RecruitGraph.Server.Rest;

namespace RecruitGraph.Benchmarks.Servers;

/// <summary>
/// The server in a process of its own, as <c>./recruitgraph run</c> starts it: with a private PostgreSQL and the demo data, on loopback.
/// What it stores is thrown away in the end.
/// </summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private const string Ready = "RecruitGraph is ready";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string _folder;

    private MeasuredServer(Process process, string folder, Uri url)
    {
        _process = process;
        _folder = folder;
        Url = url;
    }

    public Uri Url { get; }

    /// <exception cref="InvalidOperationException">The server ended, or was not ready in time; the message holds what it said last.</exception>
    public static async Task<MeasuredServer> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("recruitgraph-bench-").FullName;
        // A server run by the superuser runs its cluster as another user, who must reach the folder.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Process.Start(StartInfo(folder, url))!;
        var server = new MeasuredServer(process, folder, url);
        try
        {
            await server.WaitUntilReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            using var limit = new CancellationTokenSource(StopLimit);
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ProcessStartInfo StartInfo(string folder, Uri url)
    {
        var program = typeof(RestOptions).Assembly.Location;
        return new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = url.ToString(),
                ["ConnectionStrings__RecruitGraph"] = "",
                ["RecruitGraph__DataFolder"] = folder,
            },
        };
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        var last = "";
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                // Whatever else it says must not fill the pipe.
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }

            last = line;
        }

        throw new InvalidOperationException($"The server ended before it was ready: {last}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
