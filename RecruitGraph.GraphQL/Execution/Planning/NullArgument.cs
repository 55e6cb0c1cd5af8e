using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The refusal of null where a directive that decides what an operation executes has an argument that is not nullable.</summary>
internal static class NullArgument
{
    /// <param name="coordinate">The argument, <c>@skip(if:)</c>; null where the variable only fills one of a fragment.</param>
    /// <param name="type">Its type.</param>
    /// <param name="value">What the document gives it.</param>
    /// <param name="source">The document's text, where it is known.</param>
    public static GraphQLException Refuse(string? coordinate, string type, ValueNode value, SourceText? source)
    {
        var what = value is VariableNode variable
            ? $"Expected variable \"${variable.Name.Value}\" provided to non-null type \"{type}\" not to be null."
            : $"Expected value of non-null type \"{type}\" not to be null.";
        return new GraphQLException(new GraphQLError(coordinate is null ? what : $"Argument \"{coordinate}\" has invalid value: {what}")
        {
            Code = ErrorCodes.BadUserInput,
            Locations = source is null ? [] : [source.GetLocation(value.Span.Start)],
        });
    }
}
