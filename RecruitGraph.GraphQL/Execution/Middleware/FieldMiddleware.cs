namespace RecruitGraph.GraphQL.Execution;

/// <summary>Gives the value of a field: the resolver, or what stands around it.</summary>
public delegate ValueTask<object?> FieldDelegate(ResolverContext context);

/// <summary>
/// Stands around a field: it may look at the context, call <paramref name="next"/> or not, await, and give another value. The
/// first one of a field is the outermost. Runs once, when the schema is built; what it returns runs for each value.
/// </summary>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);
