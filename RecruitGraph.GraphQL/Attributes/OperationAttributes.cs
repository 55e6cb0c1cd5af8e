namespace RecruitGraph.GraphQL;

/// <summary>
/// The static method fetches a batch: <c>Dictionary&lt;K, V&gt;</c> makes a batch loader, <c>ILookup&lt;K, V&gt;</c> a
/// group loader, a single key a cache loader. <c>GetUserByIdAsync</c> gives <c>IUserByIdDataLoader</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute : Attribute;

/// <summary>
/// The method returns a <see cref="Queryable.Page{T}"/>: the field becomes a connection with
/// <c>first, after, last, before</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseConnectionAttribute : Attribute
{
    /// <summary>The name before <c>Connection</c> and <c>Edge</c>; without it the node type's.</summary>
    public string? Name { get; init; }

    /// <summary>Items when neither <c>first</c> nor <c>last</c> is given; 1 to <see cref="MaxPageSize"/>.</summary>
    public int DefaultPageSize { get; init; } = 20;

    /// <summary>The most items of a page; at most 100.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>Whether the connection has <c>totalCount</c>.</summary>
    public bool IncludeTotalCount { get; init; } = true;
}

/// <summary>
/// The mutation can end with this error, an entry of the payload's <c>errors</c>. An exception becomes a type: <c>FooException</c> is
/// <c>FooError</c> in the schema. Any other class is a type of its own, made from exceptions by its constructors that take one, or by
/// its static methods <c>CreateErrorFrom</c> that do; it needs a property <c>Message</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : Attribute
{
    /// <summary>
    /// What in the input the error is about, by its GraphQL name, with dots between for what is deeper: <c>salary.currency</c>. Without it
    /// <c>FooNotFoundException</c> is about the only global id of a <c>Foo</c> in the input, any other error about the whole. An exception
    /// that was given a place when it was thrown (<see cref="InputPlace.At{TException}"/>) keeps that.
    /// </summary>
    public string? At { get; init; }
}

/// <summary>Changes what the mutation conventions do with a method.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>The payload's field that carries the result; without it the result type's name.</summary>
    public string? PayloadFieldName { get; init; }

    /// <summary>Leaves the method as it is: no input, no payload.</summary>
    public bool Disable { get; init; }
}

/// <summary>The method is a subscription field: it runs per event, with the event as <c>[EventMessage]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>The method of the class that opens the stream (<c>IAsyncEnumerable&lt;T&gt;</c>); without it <c>[Topic]</c> counts.</summary>
    public string? With { get; init; }
}

/// <summary>The topic that a subscription field listens to; <c>{argument}</c> stands for an argument's value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string? topic = null) : Attribute
{
    /// <summary>The topic; without it the method's name.</summary>
    public string? Topic { get; } = topic;
}

/// <summary>The parameter is the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;

/// <summary>Only callers that satisfy it may read the field or, on a type, any field of it. Several are all asked for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Asks for a signed-in caller, or for what the properties say.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <summary>Asks for a policy.</summary>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>A policy of the host.</summary>
    public string? Policy { get; init; }

    /// <summary>Roles, of which one suffices.</summary>
    public string[] Roles { get; init; } = [];
}

/// <summary>The field, or every field of the class, is open to everyone although its type asks for more.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAnonymousAttribute : Attribute;
