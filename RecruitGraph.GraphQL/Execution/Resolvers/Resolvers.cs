namespace RecruitGraph.GraphQL.Execution;

/// <summary>Writes a leaf value straight into the result. It must write exactly one JSON value, perhaps null.</summary>
public delegate void LeafResolver(in ResolverContext context, ResultWriter writer);

/// <summary>Gives a value at once: an object, a list, a leaf value or null.</summary>
public delegate object? PureResolver(in ResolverContext context);

/// <summary>Gives a value that may have to be waited for.</summary>
public delegate ResolverResult AsyncResolver(in ResolverContext context);

/// <summary>Opens the event stream of a subscription; the stream ends when the token is cancelled.</summary>
public delegate ValueTask<IAsyncEnumerable<object?>> SubscribeResolver(ResolverContext context);
