namespace RecruitGraph.GraphQL.Execution;

/// <summary>Services with a lifetime of their own. The host adapts its container to it; the engine knows none.</summary>
public interface IServiceScope : IAsyncDisposable
{
    IServiceProvider Services { get; }

    /// <summary>A service of the scope.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    T Service<T>() where T : notnull =>
        (T?)Services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"The service {typeof(T)} is not registered.");
}

/// <summary>Opens <see cref="IServiceScope"/>s.</summary>
public interface IServiceScopeFactory
{
    IServiceScope CreateScope();
}
