using Microsoft.AspNetCore.Routing.Matching;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// What the legacy frameworks take for an id in a path: digits, of any length. One that is too long for a number of ours arrives as 0,
/// which nothing has: whoever asks for it is told so as for any other that is not there.
/// </summary>
internal sealed class NumberConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public const string Name = "number";

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string text && IsNumber(text);

    /// <inheritdoc/>
    public bool MatchesLiteral(string parameterName, string literal) => IsNumber(literal);

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
