using System.Globalization;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// The one form of every error that says that a limit was exceeded, whoever set it: the message says what was asked, what is
/// allowed and what to do; <c>extensions</c> has the limit's own <c>code</c>, <c>asked</c> and <c>allowed</c>, both as numbers in the
/// unit of the message. The place is a location in the document, a path in the answer, or <c>extensions.where</c>: a member of the
/// request.
/// </summary>
public static class LimitError
{
    /// <summary>Makes the error of something that the document asks for.</summary>
    /// <param name="code">The limit's own code; see <see cref="ErrorCodes"/>.</param>
    /// <param name="complaint">What is too much of what: <c>The operation "A" is too deep</c>.</param>
    /// <param name="unit">What is counted: <c>levels of fields</c>.</param>
    /// <param name="asked">How much was asked for.</param>
    /// <param name="allowed">The most that is allowed.</param>
    /// <param name="advice">What the caller can do, a whole sentence.</param>
    /// <param name="locations">Where the document asks for it.</param>
    public static GraphQLError Create(
        string code,
        string complaint,
        string unit,
        Asked asked,
        double allowed,
        string advice,
        params IReadOnlyList<SourceLocation> locations) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{complaint}: {asked} {unit}, but at most {allowed} are allowed. {advice}"))
        {
            Code = code,
            Locations = locations,
            Extensions = Extensions(asked.Amount, allowed),
        };

    /// <summary>Makes the error of something that stands in the request beside its document.</summary>
    /// <param name="code">The limit's own code.</param>
    /// <param name="complaint">What is too much of what.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="asked">How much was asked for.</param>
    /// <param name="allowed">The most that is allowed.</param>
    /// <param name="advice">What the caller can do, a whole sentence.</param>
    /// <param name="member">The member of the request, <c>variables</c>, or what else holds it, <c>body</c>.</param>
    public static GraphQLError Create(
        string code, string complaint, string unit, Asked asked, double allowed, string advice, string member)
    {
        var error = Create(code, complaint, unit, asked, allowed, advice);
        return error with
        {
            Extensions = new OrderedDictionary<string, object?>(error.Extensions!, StringComparer.Ordinal) { ["where"] = member },
        };
    }

    /// <summary>Makes the error of a field's argument, in words of its own; path and locations are the field's.</summary>
    internal static GraphQLError Describe(string message, string code, int asked, int allowed) =>
        new(message) { Code = code, Extensions = Extensions(asked, allowed) };

    /// <summary>What such an error adds to <c>extensions</c> beside its code.</summary>
    internal static IReadOnlyDictionary<string, object?> Extensions(double? asked, double allowed)
    {
        var extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        if (asked is { } known)
        {
            extensions.Add("asked", known);
        }

        extensions.Add("allowed", allowed);
        return extensions;
    }
}
