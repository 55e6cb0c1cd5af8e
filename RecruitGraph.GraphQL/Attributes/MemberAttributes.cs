namespace RecruitGraph.GraphQL;

/// <summary>Gives a type, field, argument or enum value another name than C# suggests.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Describes a type, field, argument or enum value; without it the XML documentation does.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}

/// <summary>Marks a field, argument or enum value as deprecated, as <see cref="ObsoleteAttribute"/> does.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>The member is no part of the schema.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Gives a member the GraphQL type written here, as the schema definition language writes it: <c>"[URI!]"</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    public string Type { get; } = type;
}

/// <summary>
/// Gives a member another scalar: <typeparamref name="T"/> is the class of a scalar, or a C# type that a scalar stands for. Lists and
/// nullability stay as the member has them.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T> : Attribute;

/// <summary>The default of an argument or input field, as a GraphQL literal: <c>"10"</c>, <c>"\"text\""</c>, <c>"ASC"</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(string literal) : Attribute
{
    public string Literal { get; } = literal;
}

/// <summary>The parameter is the object whose field this is.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>The properties that the resolver reads, so that projections load them: <c>"Id OwnerId"</c>.</summary>
    public string? Requires { get; } = requires;
}

/// <summary>The parameter comes from what the transport put beside the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; without it the parameter's name.</summary>
    public string? Key { get; } = key;
}

/// <summary>The parameter is a service although its type looks like an input.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
