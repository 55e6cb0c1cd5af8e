using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The streams of single connection mode, reserved and open, by token. They are this server's alone.</summary>
internal sealed class EventStreams(IOptions<GraphQLServerOptions> options, RequestRunner requests, TimeProvider timeProvider)
{
    private const int TokenBytes = 32;

    private readonly GraphQLServerSentEventsOptions _options = options.Value.ServerSentEvents;
    private readonly ConcurrentDictionary<string, EventStream> _byToken = new(StringComparer.Ordinal);
    private readonly CallerPlaces _reservations =
        new(options.Value.ServerSentEvents.MaxReservations, options.Value.ServerSentEvents.MaxReservationsPerCaller);

    /// <summary>How many streams are reserved or open.</summary>
    public int Count => _byToken.Count;

    /// <summary>Reserves a stream, which takes the sign-in over, unless as many reservations wait as may.</summary>
    public PlaceOutcome TryReserve(StreamCaller caller, StreamSignIn signIn, out EventStream? stream)
    {
        stream = null;
        var outcome = _reservations.TryAdd(caller);
        if (outcome == PlaceOutcome.Taken)
        {
            stream = Reserve(caller, signIn);
        }

        return outcome;
    }

    /// <summary>The stream of a token, for whoever reserved it; null for anyone else, and when there is none.</summary>
    public EventStream? Find(string token, StreamOwner caller) =>
        _byToken.TryGetValue(token, out var stream) && stream.Owner == caller ? stream : null;

    /// <summary>
    /// The stream of a token, for opening it. A browser's EventSource sends no credentials but the token, so it stands for the
    /// owner; another user is refused even with it.
    /// </summary>
    public EventStream? FindToOpen(string token, StreamOwner caller) =>
        _byToken.TryGetValue(token, out var stream) && (caller.IsAnonymous || stream.Owner == caller) ? stream : null;

    /// <summary>Takes a stream for the client that opens it; false when another was first.</summary>
    public bool TryTake(EventStream stream)
    {
        if (!stream.TryTake())
        {
            return false;
        }

        _reservations.Remove(stream.Caller);
        return true;
    }

    /// <summary>Forgets a stream, and ends what runs on it.</summary>
    public Task RemoveAsync(EventStream stream)
    {
        _byToken.TryRemove(stream.Token, out _);
        stream.Dispose();
        return stream.CloseAsync();
    }

    private EventStream Reserve(StreamCaller caller, StreamSignIn signIn)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var stream = new EventStream(token, caller, signIn, new RunningOperations(OperationLimits.Of(_options), requests.Memory));
        _byToken[token] = stream;
        stream.Expiry = timeProvider.CreateTimer(
            _ => Expire(stream), null, _options.ReservationTimeout, Timeout.InfiniteTimeSpan);
        return stream;
    }

    private void Expire(EventStream stream)
    {
        if (TryTake(stream))
        {
            _ = RemoveAsync(stream);
        }
    }
}
