using System.Globalization;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The <c>@stream</c> of a list field.</summary>
internal sealed class StreamUsage(string? label, ValueNode? initialCount, SourceText? source)
{
    public string? Label { get; } = label;

    /// <summary>How many items the field's own answer has.</summary>
    /// <exception cref="GraphQLException">The count is negative or null.</exception>
    public int GetInitialCount(VariableValues variables)
    {
        var count = initialCount switch
        {
            null => 0,
            IntValueNode literal => int.TryParse(literal.Value, CultureInfo.InvariantCulture, out var value) ? value : -1,
            VariableNode variable => variables.TryGetValue(variable.Name.Value, out var value) ? value as int? : 0,
            _ => (int?)null,
        };
        return count switch
        {
            null => throw NullArgument.Refuse("@stream(initialCount:)", "Int!", initialCount!, source),
            < 0 => throw new GraphQLException("initialCount must be a positive integer", ErrorCodes.BadUserInput),
            _ => count.Value,
        };
    }
}
