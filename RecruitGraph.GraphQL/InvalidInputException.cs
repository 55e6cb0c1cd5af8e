using System.Text;
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

    /// <param name="field">The input field, <c>title</c> for instance.</param>
    /// <param name="message">What was given and what is allowed; clients see it.</param>
    /// <param name="constraint">The rule in short, <c>stringLength</c> for instance.</param>
    public InvalidInputException(string field, string message, string? constraint = null)
        : this([field], message, constraint)
    {
    }

    internal InvalidInputException(IReadOnlyList<object> path, string message, string? constraint)
        : base(message)
    {
        _path = path;
        Field = Describe(path);
        Constraint = constraint;
    }

    /// <summary>A code that never changes: <see cref="ErrorCodes.InvalidInput"/>.</summary>
    public string Code => ErrorCodes.InvalidInput;

    /// <summary>Where the value stands inside the input, such as <c>title</c> or <c>education[2].name</c>.</summary>
    public string Field { get; }

    /// <summary>The rule that is broken, <c>stringLength</c> for instance; null where it has no name.</summary>
    public string? Constraint { get; }

    /// <summary>The same with its place as seen from further outside.</summary>
    internal InvalidInputException Under(IReadOnlyList<object> path) => new([.. path, .. _path], Message, Constraint);

    internal GraphQLError ToError()
    {
        var extensions = new Dictionary<string, object?> { ["inputPath"] = _path };
        if (Constraint is not null)
        {
            extensions.Add("constraint", Constraint);
        }

        return new GraphQLError(Message) { Code = Code, Extensions = extensions };
    }

    /// <summary>The path as forms name their fields; the argument that all mutations have goes without saying.</summary>
    private static string Describe(IReadOnlyList<object> path)
    {
        var text = new StringBuilder();
        for (var i = path is ["input", _, ..] ? 1 : 0; i < path.Count; i++)
        {
            _ = path[i] is int index ? text.Append('[').Append(index).Append(']')
                : text.Length == 0 ? text.Append(path[i])
                : text.Append('.').Append(path[i]);
        }

        return text.ToString();
    }
}
