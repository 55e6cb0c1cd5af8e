using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Server.Auth;

/// <summary>The address of the connection that a request came over, as the forwarded headers of a trusted proxy correct it.</summary>
internal sealed class ClientAddress(IHttpContextAccessor accessor) : IClientAddress
{
    /// <inheritdoc/>
    public string? Ip => accessor.HttpContext?.Connection.RemoteIpAddress is { } address
        ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
        : null;
}
