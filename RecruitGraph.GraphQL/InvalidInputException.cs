using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL;

/// <summary>A value breaks a rule of its field; the message says what was given and what is allowed.</summary>
/// <remarks>
/// The rule is a constraint (an attribute of <c>System.ComponentModel.DataAnnotations</c>) or what a resolver checks itself. A
/// mutation with <c>[Error&lt;InvalidInputException&gt;]</c> has it among the <c>errors</c> of its payload, once for each
/// place; anywhere else it is an error of the answer.
/// </remarks>
public sealed class InvalidInputException : Exception
{
    private readonly IReadOnlyList<object> _path;

    /// <param name="place">The input field, <c>title</c> for instance; inside of others with dots between, <c>stages.0.name</c>.</param>
    /// <param name="message">What was given and what is allowed; clients see it.</param>
    /// <param name="constraint">The rule in short, <c>stringLength</c> for instance.</param>
    public InvalidInputException(string place, string message, string? constraint = null)
        : this(InputPlace.Keys(place), message, constraint)
    {
    }

    internal InvalidInputException(IReadOnlyList<object> path, string message, string? constraint)
        : base(message)
    {
        _path = path;
        Constraint = constraint;
    }

    /// <summary>A code that never changes: <see cref="ErrorCodes.InvalidInput"/>.</summary>
    public string Code => ErrorCodes.InvalidInput;

    /// <summary>The rule that is broken, <c>stringLength</c> for instance; null where it has no name.</summary>
    public string? Constraint { get; }

    /// <summary>Where the value stands: names and list indexes.</summary>
    internal IReadOnlyList<object> Path => [.. InputPlace.KeysOf(this), .. _path];

    /// <summary>Whether the path begins with the argument; it lies inside the input of a mutation otherwise.</summary>
    internal bool IsRooted { get; private init; }

    /// <summary>The same with its place as seen from the arguments.</summary>
    internal InvalidInputException Under(IReadOnlyList<object> path) => new([.. path, .. _path], Message, Constraint) { IsRooted = true };

    internal GraphQLError ToError()
    {
        var extensions = new Dictionary<string, object?> { ["inputPath"] = Path };
        if (Constraint is not null)
        {
            extensions.Add("constraint", Constraint);
        }

        return new GraphQLError(Message) { Code = Code, Extensions = extensions };
    }
}
