namespace RecruitGraph.GraphQL;

/// <summary>
/// The object type implements <c>Node</c>: its property <c>Id</c> becomes a global id, and its <c>[NodeResolver]</c>
/// serves <c>node</c> and <c>nodes</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NodeAttribute : Attribute;

/// <summary>The method loads the object of a raw id, its first parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

/// <summary>The value is the global id of an object of <typeparamref name="T"/>; C# sees the raw id.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute<T> : Attribute;

/// <summary>
/// The value is a global id; C# sees the raw id. Without the name of a type a field gives ids of its own type, and an argument or input
/// field takes ids of any.
/// </summary>
/// <param name="typeName">The object type whose ids these are, by its name in the schema.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The object type whose ids these are.</summary>
    public string? TypeName { get; } = typeName;
}
