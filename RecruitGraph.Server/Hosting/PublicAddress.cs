using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Hosting;

/// <summary>Where people reach the server.</summary>
public sealed class PublicAddress(IOptions<PublicAddressOptions> options, IServer server)
{
    private static readonly string[] Anywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The full address of a path of the server.</summary>
    /// <param name="path">Begins with a slash; may have a fragment.</param>
    public Uri Of(string path) => new((options.Value.PublicUrl ?? FirstBound() ?? HostingExtensions.DefaultUrl).TrimEnd('/') + path);

    /// <summary>The first address that the server listens on, once it does.</summary>
    private string? FirstBound() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(BindingAddress.Parse)
        .Where(address => !address.IsUnixPipe && !address.IsNamedPipe)
        .Select(address => Anywhere.Contains(address.Host) ? $"{address.Scheme}://localhost:{address.Port}" : address.ToString())
        .FirstOrDefault();
}

/// <summary>Registers the public address.</summary>
internal static class PublicAddressExtensions
{
    public static IServiceCollection AddPublicAddress(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration(HostingOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublicAddressOptions>, PublicAddressOptionsValidator>();
        services.AddSingleton<PublicAddress>();
        return services;
    }
}
