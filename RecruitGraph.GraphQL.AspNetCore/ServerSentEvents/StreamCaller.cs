using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Whose reservations are counted together: a signed-in user's, or those of an address that nobody is signed in from.</summary>
internal readonly record struct StreamCaller(StreamOwner Owner, IPAddress? Address)
{
    private const int NetworkBytes = 8;

    public static StreamCaller Of(HttpContext context)
    {
        var owner = StreamOwner.Of(context.User);
        return new StreamCaller(owner, owner.IsAnonymous ? NetworkOf(context.Connection.RemoteIpAddress) : null);
    }

    /// <summary>The address alone, whoever is signed in.</summary>
    public static StreamCaller OfAddress(HttpContext context) =>
        new(StreamOwner.Of(new ClaimsPrincipal()), NetworkOf(context.Connection.RemoteIpAddress));

    /// <summary>Of IPv6 the network alone, since whoever has one has all its addresses.</summary>
    private static IPAddress? NetworkOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
