namespace RecruitGraph.Schema.Sessions;

/// <summary>Knows who a caller is now, for whatever lives longer than a request.</summary>
public interface IViewerDirectory
{
    /// <summary>The viewer of the same session with his present role; null once the session has ended.</summary>
    Task<Viewer?> FindAsync(Viewer viewer, CancellationToken cancellationToken);
}
