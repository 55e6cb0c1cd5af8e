using System.Runtime.InteropServices;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>A place where a variable is used, with what is expected there.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The expected type; null where it is unknown.</param>
/// <param name="OneOfType">The OneOf input object of which the variable is a field's whole value, if it is one.</param>
/// <param name="HasDefaultValue">Whether the argument or input field has a default.</param>
/// <param name="FragmentVariable">The definition, where it is the variable of a fragment and not of the operation.</param>
internal readonly record struct VariableUsage(
    VariableNode Node,
    GraphQLType? Type,
    InputObjectType? OneOfType,
    bool HasDefaultValue,
    VariableDefinitionNode? FragmentVariable);

/// <summary>The uses of variables in the order of the walk, which notes them in passing.</summary>
internal sealed class VariableUsages
{
    private readonly List<VariableUsage> _usages = [];
    private readonly List<Range> _operations = [];

    public int Count => _usages.Count;

    public void Add(in VariableUsage usage) => _usages.Add(usage);

    public void AddOperation(int firstUsage) => _operations.Add(firstUsage.._usages.Count);

    /// <summary>The uses inside one definition.</summary>
    public ReadOnlySpan<VariableUsage> this[Range range] => CollectionsMarshal.AsSpan(_usages)[range];

    /// <summary>The uses inside an operation itself, without those of its fragments; operations count in document order.</summary>
    public ReadOnlySpan<VariableUsage> OfOperation(int index) => this[_operations[index]];

    public void Clear()
    {
        _usages.Clear();
        _operations.Clear();
    }
}
