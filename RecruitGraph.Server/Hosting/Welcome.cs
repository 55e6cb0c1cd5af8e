using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RecruitGraph.Server.Hosting;

/// <summary>What somebody who just started the server wants to know.</summary>
internal static class Welcome
{
    /// <summary>Prints the addresses, and the demo sign-ins where there are any.</summary>
    public static void Print(WebApplication app)
    {
        var server = app.Services.GetRequiredService<IServer>();
        if (server.GetType().Assembly != typeof(KestrelServer).Assembly)
        {
            return;
        }

        using var process = Process.GetCurrentProcess();
        var elapsed = TimeProvider.System.GetUtcNow() - process.StartTime.ToUniversalTime();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RecruitGraph is ready after {elapsed.TotalSeconds:0.0} s."));
        foreach (var address in server.Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            Console.WriteLine($"  GraphQL        {address}/graphql");
            Console.WriteLine($"  Subscriptions  ws{address[4..]}/graphql (graphql-transport-ws)");
            Console.WriteLine($"  Schema         {address}/graphql?sdl");
            Console.WriteLine($"  REST           {address}/api");
        }

        if (app.Services.GetRequiredService<ServerDatabase>().SignInHint is { } hint)
        {
            Console.WriteLine($"  Sign in as     {hint}");
        }

        Console.WriteLine("Ctrl-C stops the server.");
    }
}
