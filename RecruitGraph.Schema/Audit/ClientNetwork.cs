using System.Net;
using System.Net.Sockets;

namespace RecruitGraph.Schema.Audit;

/// <summary>What counts as one client where nobody has signed in.</summary>
internal static class ClientNetwork
{
    private const int PrefixBytes = 8;

    /// <summary>
    /// An IPv4 address; of an IPv6 address its first 64 bits, such as <c>2001:db8:1:2::/64</c>, since whoever has one address has all
    /// of these. Null where the address is unknown.
    /// </summary>
    public static string? Of(string? ip)
    {
        if (!IPAddress.TryParse(ip, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return ip;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(PrefixBytes).Clear();
        return $"{new IPAddress(bytes)}/{8 * PrefixBytes}";
    }
}
