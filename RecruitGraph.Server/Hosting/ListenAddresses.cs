using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RecruitGraph.Server.Hosting;

/// <summary>The addresses that the server was told to listen on.</summary>
internal static class ListenAddresses
{
    /// <summary>Finds out whether another program listens there, which the web server itself would report with a stack trace.</summary>
    /// <exception cref="StartupException">One is taken, is not this machine's, is no address, or needs more rights.</exception>
    public static void EnsureFree(WebApplication app)
    {
        // A test's in-memory server listens nowhere.
        if (app.Services.GetRequiredService<IServer>().GetType().Assembly != typeof(KestrelServer).Assembly)
        {
            return;
        }

        // A developer's machine may have a certificate of the SDK's own.
        var hasCertificate = app.Environment.IsDevelopment() || app.Configuration.GetSection("Kestrel:Certificates:Default").Exists();
        foreach (var url in (app.Configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            EnsureFree(url, hasCertificate);
        }
    }

    private static void EnsureFree(string url, bool hasCertificate)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new StartupException($"{url} is no address to listen on; expected one like http://127.0.0.1:5080 in ASPNETCORE_URLS.", e);
        }

        if (address.Port > IPEndPoint.MaxPort)
        {
            throw new StartupException($"{url} has the port {address.Port}; 0 to {IPEndPoint.MaxPort} are possible. Set ASPNETCORE_URLS to another address.");
        }

        if (!hasCertificate && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException($"{url} needs a certificate: set Kestrel__Certificates__Default__Path, or listen on http:// behind a proxy.");
        }

        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            return;
        }

        try
        {
            using var socket = Bind(address);
        }
        catch (SocketException e)
        {
            throw new StartupException(e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse =>
                    $"Port {address.Port} is in use ({url}): stop the program that listens there, or set ASPNETCORE_URLS to another address.",
                SocketError.AccessDenied => $"There is no right to listen on {url}: set ASPNETCORE_URLS to a port above 1023.",
                _ => $"The server cannot listen on {url}: {e.Message}. Set ASPNETCORE_URLS to another address.",
            }, e);
        }
    }

    private static Socket Bind(BindingAddress address)
    {
        var host = address.Host.Trim('[', ']');
        var ip = string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(host, out var parsed) ? parsed
            : Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;
        var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (ip.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(new IPEndPoint(ip, address.Port));
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
