using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Loads objects by their global ids for one field. What a type asks of its callers is asked before an object of it is
/// loaded, and for whom it is not allowed there is none: the same answer for ids that exist and for others.
/// </summary>
internal sealed class NodeLoader(ResolverContext context)
{
    private readonly Dictionary<ObjectType, Task<AuthorizationOutcome>> _outcomes = [];

    /// <summary>The object of an id.</summary>
    /// <exception cref="GraphQLException">The id is malformed, or no object can be loaded by it.</exception>
    public ResolverResult Load(string id)
    {
        var globalId = GlobalId.Parse(id);
        if (context.Request.Schema.FindType(globalId.TypeName) is not ObjectType { NodeResolver: { } resolver } type)
        {
            throw GlobalId.Invalid($"No object can be loaded by an id of the type \"{globalId.TypeName}\".");
        }

        return type.Authorization.Count == 0
            ? resolver(context, globalId.RawId)
            : ResolverResult.From(LoadAllowedAsync(type, resolver, globalId.RawId));
    }

    /// <summary>The object of an id, or the exception that takes its place: a mistake in one id costs its item alone.</summary>
    public async Task<object?> LoadItemAsync(string id)
    {
        try
        {
            return await ReadAsync(Load(id));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception;
        }
    }

    private async Task<object?> LoadAllowedAsync(ObjectType type, NodeResolver resolver, string rawId)
    {
        if (!_outcomes.TryGetValue(type, out var outcome))
        {
            _outcomes.Add(type, outcome = AuthorizeAsync(type));
        }

        return await outcome is AuthorizationOutcome.Allowed ? await ReadAsync(resolver(context, rawId)) : null;
    }

    private async Task<AuthorizationOutcome> AuthorizeAsync(ObjectType type)
    {
        if (context.Request.Options.Authorization is not { } handler)
        {
            return AuthorizationOutcome.NotAuthorized;
        }

        foreach (var requirement in type.Authorization)
        {
            var outcome = await handler.AuthorizeAsync(requirement, context.Request, context.CancellationToken);
            if (outcome != AuthorizationOutcome.Allowed)
            {
                return outcome;
            }
        }

        return AuthorizationOutcome.Allowed;
    }

    private static async Task<object?> ReadAsync(ResolverResult result)
    {
        if (result.Task is not { } task)
        {
            return result.Value;
        }

        try
        {
            await task;
            return result.Unwrap!(task);
        }
        finally
        {
            if (result.Scope is { } scope)
            {
                await scope.DisposeAsync();
            }
        }
    }
}
