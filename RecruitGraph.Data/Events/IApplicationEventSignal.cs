namespace RecruitGraph.Data.Events;

/// <summary>Wakes a reader of the log. A signal says that there may be something new, never what.</summary>
public interface IApplicationEventSignal
{
    /// <summary>Listens until cancelled or until the connection breaks, which it shows by throwing.</summary>
    /// <param name="wake">Called once as soon as nothing new can go unnoticed, then with every signal; must not block.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    Task ListenAsync(Action wake, CancellationToken cancellationToken);
}
