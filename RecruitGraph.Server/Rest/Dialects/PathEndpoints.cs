using Microsoft.AspNetCore.Routing.Template;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// The endpoints that have a path, whatever their methods. Where none has the method of a request, routing says so without a look at
/// the constraints of the path: <c>/api/users/text</c> would be taken for one.
/// </summary>
internal sealed class PathEndpoints(EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    private readonly Lazy<List<Pattern>> _patterns = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => new Pattern(endpoint, policies))]);

    /// <summary>The endpoints of dialects that are served.</summary>
    public IEnumerable<RouteEndpoint> Served => _patterns.Value
        .Select(pattern => pattern.Endpoint)
        .Where(endpoint => endpoint.Metadata.GetMetadata<Dialect>() is not null && endpoint.Metadata.GetMetadata<SwitchedOff>() is null);

    public IReadOnlyList<RouteEndpoint> Find(PathString path) =>
        [.. _patterns.Value.Where(pattern => pattern.IsMatch(path)).Select(pattern => pattern.Endpoint)];

    private sealed class Pattern(RouteEndpoint endpoint, ParameterPolicyFactory policies)
    {
        private readonly TemplateMatcher _matcher = new(new RouteTemplate(endpoint.RoutePattern), []);

        private readonly List<(string Parameter, IRouteConstraint Constraint)> _constraints =
            [.. endpoint.RoutePattern.Parameters.SelectMany(parameter => parameter.ParameterPolicies
                .Select(policy => policies.Create(parameter, policy))
                .OfType<IRouteConstraint>()
                .Select(constraint => (parameter.Name, constraint)))];

        public RouteEndpoint Endpoint => endpoint;

        public bool IsMatch(PathString path)
        {
            var values = new RouteValueDictionary();
            return _matcher.TryMatch(path, values)
                && _constraints.TrueForAll(item => item.Constraint.Match(null, null, item.Parameter, values, RouteDirection.IncomingRequest));
        }
    }
}
