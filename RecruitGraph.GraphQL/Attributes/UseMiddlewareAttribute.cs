using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL;

/// <summary>
/// The field, or each field that the members of the class are, has a middleware around it. Derive from it:
/// <c>[UseUpperCase]</c>. Generated code makes one instance when the schema is built, and all requests share it. Those of the
/// class come first, then those of the member, each in the order in which they are written; the first is the outermost.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true)]
public abstract class UseMiddlewareAttribute : Attribute
{
    /// <summary>Gives the field's value: <paramref name="next"/> gives that of the resolver. Thread-safe.</summary>
    /// <param name="context">The parent, the arguments and the request.</param>
    /// <param name="next">The next middleware, or the resolver; not calling it leaves the resolver out.</param>
    public abstract ValueTask<object?> InvokeAsync(ResolverContext context, FieldDelegate next);

    /// <summary>The attribute as a <see cref="FieldMiddleware"/>.</summary>
    public FieldDelegate Use(FieldDelegate next) => context => InvokeAsync(context, next);
}
