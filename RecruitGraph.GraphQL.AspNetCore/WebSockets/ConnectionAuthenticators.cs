using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Asks the host's <see cref="IConnectionAuthenticator"/>, in a scope of its own.</summary>
internal static class ConnectionAuthenticators
{
    /// <summary>What the authenticator decided; null when the connection ended before it did, whether or not it noticed.</summary>
    public static async Task<ConnectionAuthentication?> RunAsync(
        HostScopes scopes, HttpContext context, ReadOnlyMemory<byte> payload, CancellationToken connectionClosed)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(connectionClosed, context.RequestAborted);
        try
        {
            // An authenticator that goes on by itself keeps its copy of the payload, and its scope.
            return await AuthenticateAsync(scopes, context, payload.ToArray(), gone.Token).WaitAsync(gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task<ConnectionAuthentication> AuthenticateAsync(
        HostScopes scopes, HttpContext context, byte[] payload, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var authenticator = scope.ServiceProvider.GetRequiredService<IConnectionAuthenticator>();
        using var parsed = payload.Length == 0 ? null : JsonDocument.Parse(payload);
        return await authenticator.AuthenticateAsync(context, parsed?.RootElement ?? default, cancellationToken);
    }
}
