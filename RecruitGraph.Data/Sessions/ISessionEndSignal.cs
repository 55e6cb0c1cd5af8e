namespace RecruitGraph.Data.Sessions;

/// <summary>Tells every server of sessions that end before their time. What was sent while nobody listened is lost.</summary>
public interface ISessionEndSignal
{
    /// <summary>Listens until cancelled or until the connection breaks, which it shows by throwing.</summary>
    /// <param name="listening">Awaited once, as soon as no end can go unnoticed.</param>
    /// <param name="ended">Called with the id of every session that ends; must not block.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    Task ListenAsync(Func<Task> listening, Action<long> ended, CancellationToken cancellationToken);
}
