using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Hosting;

/// <summary>CORS for the graph and the dialects alike. Callers are known by headers alone, so that cookies are never asked for.</summary>
internal static class CrossOriginExtensions
{
    public static IServiceCollection AddCrossOrigin(this IServiceCollection services)
    {
        services.AddOptions<CrossOriginOptions>().BindConfiguration(CrossOriginOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CrossOriginOptions>, CrossOriginOptionsValidator>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<CrossOriginOptions>>(static (cors, origins) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. origins.Value.AllowedOrigins])
            .AllowAnyMethod()
            .AllowAnyHeader()
            .WithExposedHeaders("Allow", "Content-Disposition", "Deprecation", "Link", "Location", "Retry-After", "WWW-Authenticate")));
        return services;
    }

    /// <summary>Answers browsers that ask for pages of other origins, where any are allowed.</summary>
    public static void UseCrossOrigin(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<CrossOriginOptions>>().Value.AllowedOrigins.Count > 0)
        {
            app.UseCors();
        }
    }
}
