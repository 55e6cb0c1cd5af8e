using Microsoft.AspNetCore.Mvc.ApiExplorer;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.OpenApi;

internal static class ApiDescriptionExtensions
{
    public static Dialect Dialect(this ApiDescription endpoint) => endpoint.ActionDescriptor.EndpointMetadata.OfType<Dialect>().Single();

    /// <summary>Who may call an endpoint; null for anybody.</summary>
    public static Callers? MostRestrictive(this ApiDescription endpoint) => endpoint.ActionDescriptor.FilterDescriptors
        .Select(filter => filter.Filter).OfType<OnlyAttribute>().Max(only => (Callers?)only.Callers);
}
