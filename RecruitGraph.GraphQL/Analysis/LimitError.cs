using System.Globalization;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// The one form of every error that says that a limit was exceeded, whoever set it: the message says what was asked, what is
/// allowed and what to do; <c>extensions</c> has the limit's own <c>code</c>, <c>asked</c> where it is known, and
/// <c>allowed</c>, both as numbers in the unit of the message.
/// </summary>
public static class LimitError
{
    /// <summary>Makes the error.</summary>
    /// <param name="code">The limit's own code; see <see cref="ErrorCodes"/>.</param>
    /// <param name="complaint">What is too much of what: <c>The operation "A" is too deep</c>.</param>
    /// <param name="unit">What is counted: <c>levels of fields</c>.</param>
    /// <param name="asked">How much was asked for; null when counting stopped at the limit.</param>
    /// <param name="allowed">The most that is allowed.</param>
    /// <param name="advice">What the caller can do, a whole sentence.</param>
    /// <param name="locations">Where the document asks for it.</param>
    public static GraphQLError Create(
        string code,
        string complaint,
        string unit,
        double? asked,
        double allowed,
        string advice,
        params IReadOnlyList<SourceLocation> locations)
    {
        var given = asked is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known}")
            : string.Create(CultureInfo.InvariantCulture, $"more than {allowed}");
        return new GraphQLError(string.Create(
            CultureInfo.InvariantCulture, $"{complaint}: {given} {unit}, but at most {allowed} are allowed. {advice}"))
        {
            Code = code,
            Locations = locations,
            Extensions = Extensions(asked, allowed),
        };
    }

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
