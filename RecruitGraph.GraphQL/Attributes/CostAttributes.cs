namespace RecruitGraph.GraphQL;

/// <summary>
/// What one appearance of a field, an argument, an input field or a type adds to the cost of an operation. Without it a field
/// that runs asynchronously costs 10, any other 1 when it is of a composite type, all else 0. Weights of arguments and input fields
/// may be negative: what they save.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}

/// <summary>
/// How long the list of a field can be, for the cost of what is selected in it. Connections need none: theirs follows from
/// <see cref="UseConnectionAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>The length where no slicing argument says it; from 0 up.</summary>
    public int AssumedSize { get; init; }

    /// <summary>
    /// The GraphQL names of the arguments that say how long the list is at most: an <c>Int</c>, or a list that is as long, as that of
    /// ids; <c>input.first</c> is one inside an input object.
    /// </summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The length where no slicing argument is given; from 0 up.</summary>
    public int SlicingArgumentDefaultValue { get; init; }

    /// <summary>The GraphQL names of the list fields of the field's type that are meant, when the field itself is no list.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Whether exactly one slicing argument must be given.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;
}
