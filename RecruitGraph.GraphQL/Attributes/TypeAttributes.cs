namespace RecruitGraph.GraphQL;

/// <summary>The members of the static class are fields of <c>Query</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The members of the static class are fields of <c>Mutation</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>The members of the static class are fields of <c>Subscription</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>
/// The static class describes the object type of <typeparamref name="T"/>: its members are fields beside those of the
/// public properties of <typeparamref name="T"/>; a member with the name of a property takes its place.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute
{
    /// <summary>Properties of <typeparamref name="T"/> that are no fields.</summary>
    public string[] Ignore { get; init; } = [];
}

/// <summary>The class, record or interface is an object type or, an interface, an interface type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ObjectTypeAttribute : Attribute;

/// <summary>The C# interface is a GraphQL interface; types that implement it in C# implement it in the schema.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute : Attribute;

/// <summary>The C# interface or abstract class is a union of the object types that implement it.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute : Attribute;

/// <summary>The enum is an enum type; only needed to say more than its being used says.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>The class or record is an input object type; only needed to say more than its being used says.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InputObjectTypeAttribute : Attribute;

/// <summary>Exactly one field of the input object must be given (<c>@oneOf</c>). All its properties are nullable.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;

/// <summary>
/// Values of <typeparamref name="TRuntime"/> are of a scalar of your own: <c>[assembly: ScalarType&lt;Money, MoneyType&gt;("Money")]</c>.
/// The scalar coerces inputs to <typeparamref name="TRuntime"/> and writes results from it. Holds for the assembly's own types.
/// </summary>
/// <param name="name">The scalar's name in the schema, the same as that of the instance.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ScalarTypeAttribute<TRuntime, TScalar>(string name) : Attribute where TScalar : Types.ScalarType, new()
{
    public string Name { get; } = name;
}
