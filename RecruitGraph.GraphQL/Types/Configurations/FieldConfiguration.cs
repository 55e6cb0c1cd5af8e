using System.ComponentModel.DataAnnotations;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// A field of an object type or an interface before the schema is built. It has at most one of <see cref="WriteLeaf"/>,
/// <see cref="Resolve"/> and <see cref="ResolveAsync"/>; with none of them it reads the member of its name
/// (a dictionary entry or a public property).
/// </summary>
public sealed class FieldConfiguration(string name, string type)
{
    public string Name { get; } = name;

    /// <summary>The type as the schema definition language writes it, <c>[Vacancy!]!</c> for instance.</summary>
    public string Type { get; } = type;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public List<InputValueConfiguration> Arguments { get; init; } = [];

    public List<AppliedDirective> Directives { get; init; } = [];

    /// <summary>What a caller must satisfy to read the field; evaluated once per request.</summary>
    public List<AuthorizeRequirement> Authorization { get; init; } = [];

    /// <summary>Whether the field is open to everyone although its type asks for more (<c>[AllowAnonymous]</c>).</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>Writes a leaf value in place: the fastest kind of pure field.</summary>
    public LeafResolver? WriteLeaf { get; init; }

    /// <summary>Gives a value without waiting: a pure field.</summary>
    public PureResolver? Resolve { get; init; }

    /// <summary>Gives a value that may have to be waited for.</summary>
    public AsyncResolver? ResolveAsync { get; init; }

    /// <summary>Opens the event stream of a subscription field; the field's resolver then runs per event.</summary>
    public SubscribeResolver? Subscribe { get; init; }

    /// <summary>What stands around the resolver, the outermost first; not around <see cref="Subscribe"/>.</summary>
    public List<FieldMiddleware> Middleware { get; init; } = [];

    /// <summary>
    /// The field's value in place of an exception: the payload of a mutation that declares it. Given what the resolver or something
    /// around it threw, and an <see cref="AggregateException"/> of <see cref="InvalidInputException"/>s where arguments break
    /// constraints. Without it, or with null, they are errors of the answer.
    /// </summary>
    public Func<Exception, object?>? ToPayload { get; init; }

    internal SyntaxOrigin? Origin { get; init; }
}

/// <summary>An argument or an input field before the schema is built.</summary>
public sealed class InputValueConfiguration(string name, string type)
{
    public string Name { get; } = name;

    /// <summary>The type as the schema definition language writes it.</summary>
    public string Type { get; } = type;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    /// <summary>The default as a GraphQL literal, <c>10</c> or <c>[ASC]</c> for instance.</summary>
    public string? DefaultValue { get; init; }

    public List<AppliedDirective> Directives { get; init; } = [];

    /// <summary>
    /// Turns the coerced value into what the resolver wants (a typed list, a raw id): runs once per request and selection,
    /// or once per plan for constants. It may throw <see cref="GraphQLException"/>.
    /// </summary>
    public Func<object?, object?>? Convert { get; init; }

    /// <summary>
    /// Rules for the converted value beyond its type. A value that was not given is checked by <see cref="RequiredAttribute"/>
    /// alone. What breaks a rule keeps the field from being resolved (<see cref="ErrorCodes.InvalidInput"/>).
    /// </summary>
    public List<ValidationAttribute> Constraints { get; init; } = [];

    /// <summary>The default where a document gave it.</summary>
    internal ValueNode? DefaultValueNode { get; init; }

    internal SyntaxOrigin? Origin { get; init; }
}

/// <summary>A directive as applied in the schema; <paramref name="Arguments"/> are GraphQL literals by name.</summary>
public sealed record AppliedDirective(string Name, IReadOnlyDictionary<string, string> Arguments);

/// <summary>One <c>[Authorize]</c>: a policy, roles of which one suffices, or with neither just a signed-in caller.</summary>
public sealed record AuthorizeRequirement(string? Policy = null, params string[] Roles)
{
    /// <summary>Equal requirements are evaluated once per request.</summary>
    public bool Equals(AuthorizeRequirement? other) =>
        other is not null && Policy == other.Policy && Roles.AsSpan().SequenceEqual(other.Roles);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Policy);
        foreach (var role in Roles)
        {
            hash.Add(role);
        }

        return hash.ToHashCode();
    }
}

/// <summary>Loads the object of a global id; <paramref name="rawId"/> is the part behind the type name.</summary>
public delegate ResolverResult NodeResolver(in ResolverContext context, string rawId);
