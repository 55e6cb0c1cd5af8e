using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>The DataLoaders of one operation.</summary>
public sealed partial class DataLoaderScope
{
    private readonly RequestContext _request;
    private readonly DataLoaderScope _root;
    private readonly object? _state;
    private readonly Dictionary<Type, IDataLoader> _loaders = [];
    private Dictionary<(Type Type, object State), IDataLoader>? _branches;

    internal DataLoaderScope(RequestContext request, OperationScheduler scheduler)
    {
        _request = request;
        _root = this;
        Scheduler = scheduler;
    }

    private DataLoaderScope(DataLoaderScope root, object state)
    {
        _request = root._request;
        _root = root;
        _state = state;
        Scheduler = root.Scheduler;
    }

    /// <summary>The request's token, which batches are fetched with.</summary>
    public CancellationToken CancellationToken => _request.CancellationToken;

    internal OperationScheduler Scheduler { get; }

    /// <summary>The request for those who listen; null where nobody does.</summary>
    internal ObservedRequest? Observed => _request.Observed;

    /// <summary>The DataLoader of an interface, made when first asked for.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T Get<T>() where T : class, IDataLoader
    {
        if (_root != this)
        {
            return _root.Get<T>();
        }

        lock (_loaders)
        {
            if (!_loaders.TryGetValue(typeof(T), out var loader))
            {
                loader = _request.Schema.DataLoaders.GetFactory(typeof(T))(this);
                _loaders.Add(typeof(T), loader);
            }

            return (T)loader;
        }
    }

    /// <summary>
    /// The DataLoader of an interface and a state that its batches share, the paging arguments for instance: loads with
    /// equal states batch together, others apart. The DataLoader reads the state with <see cref="State{TState}"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T Get<T, TState>(TState state) where T : class, IDataLoader where TState : notnull
    {
        if (_root != this)
        {
            return _root.Get<T, TState>(state);
        }

        lock (_loaders)
        {
            _branches ??= [];
            if (!_branches.TryGetValue((typeof(T), state), out var loader))
            {
                loader = _request.Schema.DataLoaders.GetFactory(typeof(T))(new DataLoaderScope(this, state));
                _branches.Add((typeof(T), state), loader);
            }

            return (T)loader;
        }
    }

    /// <summary>The state that this DataLoader was asked for with; <c>default</c> when it was asked for without.</summary>
    public TState? State<TState>() => _state is TState state ? state : default;

    /// <summary>Opens services for one batch.</summary>
    public IServiceScope CreateServiceScope() => _request.CreateServiceScope();

    /// <summary>Whether a token ends with the request itself, so that a load need not watch it.</summary>
    internal bool IsOwnToken(CancellationToken token) => _request.IsOwnToken(token);
}
