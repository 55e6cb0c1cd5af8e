using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Hosting;

/// <summary>
/// The life of the process: from the first moment Ctrl-C and SIGTERM mean an orderly stop, and a reason not to start
/// is one line on the error output and exit code 1.
/// </summary>
internal static class ServerProcess
{
    private static readonly PosixSignal[] StopSignals =
        [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP];

    /// <summary>Runs a server until it ends or is told to stop, and gives the exit code.</summary>
    public static async Task<int> RunAsync(Func<CancellationToken, Task> server)
    {
        using var stopping = new CancellationTokenSource();
        var registrations = StopSignals.Select(signal => PosixSignalRegistration.Create(signal, Stop)).ToArray();
        try
        {
            await server(stopping.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (Describe(e) is { } reason)
        {
            await Console.Error.WriteLineAsync($"recruitgraph: {reason}");
            return 1;
        }
        finally
        {
            foreach (var registration in registrations)
            {
                registration.Dispose();
            }
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopping.Cancel();
        }
    }

    /// <summary>The one line of a failure that somebody can do something about; null for a fault in the program itself.</summary>
    private static string? Describe(Exception e) => e switch
    {
        StartupException => e.Message,
        OptionsValidationException options => string.Join(" ", options.Failures),
        AggregateException { InnerExceptions: var several } when several.All(one => Describe(one) is not null) => string.Join(" ", several.Select(Describe)),
        IOException { InnerException: AddressInUseException } => e.Message,
        SocketException => e.Message,
        _ => null,
    };
}
