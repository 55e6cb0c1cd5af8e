using RecruitGraph.GraphQL.DataLoaders;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>What a resolver may know: its parent, its arguments, the request. Lives on the stack; costs nothing.</summary>
public readonly struct ResolverContext
{
    private readonly object? _parent;

    internal ResolverContext(object? parent, RequestContext request, Selection selection, object?[] arguments)
    {
        _parent = parent;
        Request = request;
        Selection = selection;
        Arguments = arguments;
    }

    /// <summary>The request that runs.</summary>
    public RequestContext Request { get; }

    /// <summary>The field as selected, with what is selected below it.</summary>
    public Selection Selection { get; }

    /// <summary>
    /// The coerced and converted arguments in definition order; <see cref="NotProvided"/> marks one that was not given
    /// and has no default.
    /// </summary>
    internal object?[] Arguments { get; }

    /// <summary>Marks an argument that was not given.</summary>
    internal static object NotProvided { get; } = new();

    /// <summary>Ends when the client goes away or the request's time is over.</summary>
    public CancellationToken CancellationToken => Request.CancellationToken;

    /// <summary>The object whose field this is.</summary>
    public T Parent<T>() => (T)_parent!;

    /// <summary>An argument; <c>default</c> when it was not given.</summary>
    public T Argument<T>(int index) => Arguments[index] is T value ? value : default!;

    /// <summary>An argument together with whether it was given.</summary>
    public Optional<T> OptionalArgument<T>(int index) =>
        ReferenceEquals(Arguments[index], NotProvided) ? Optional<T>.Empty : new Optional<T>(Argument<T>(index));

    /// <summary>Whether the argument was given, or has a default.</summary>
    public bool HasArgument(int index) => !ReferenceEquals(Arguments[index], NotProvided);

    /// <summary>A service of the request.</summary>
    public T Service<T>() where T : notnull => Request.GetService<T>();

    /// <summary>A DataLoader of the request.</summary>
    public T DataLoader<T>() where T : class, IDataLoader => Request.DataLoaders.Get<T>();

    /// <summary>What the transport put beside the request under a name (<c>[GlobalState]</c>); <c>default</c> when absent.</summary>
    public T? GlobalState<T>(string key) => Request.GetGlobalState<T>(key);

    /// <summary>Opens services that live for this resolver alone; hand the scope to the <see cref="ResolverResult"/>.</summary>
    public IServiceScope CreateServiceScope() => Request.CreateServiceScope();
}
