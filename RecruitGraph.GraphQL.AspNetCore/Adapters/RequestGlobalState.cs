using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Claims;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The global state of a request: two known entries without the buckets of a dictionary, since every request has one.
/// </summary>
internal sealed class RequestGlobalState(ClaimsPrincipal user, IPAddress? remoteIpAddress)
    : IReadOnlyDictionary<string, object?>
{
    public int Count => remoteIpAddress is null ? 1 : 2;

    public IEnumerable<string> Keys => this.Select(static entry => entry.Key);

    public IEnumerable<object?> Values => this.Select(static entry => entry.Value);

    public object? this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no global state \"{key}\".");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        value = key switch
        {
            GlobalStateKeys.ClaimsPrincipal => user,
            GlobalStateKeys.RemoteIpAddress => remoteIpAddress,
            _ => null,
        };
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return new(GlobalStateKeys.ClaimsPrincipal, user);
        if (remoteIpAddress is not null)
        {
            yield return new(GlobalStateKeys.RemoteIpAddress, remoteIpAddress);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
