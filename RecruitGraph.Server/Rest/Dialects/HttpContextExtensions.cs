namespace RecruitGraph.Server.Rest.Dialects;

internal static class HttpContextExtensions
{
    /// <summary>The dialect of the endpoint that was chosen; only where one of a dialect was.</summary>
    public static Dialect Dialect(this HttpContext context) => context.GetEndpoint()!.Metadata.GetRequiredMetadata<Dialect>();
}
