using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Directory;
using RecruitGraph.Server.Rest.OpenApi;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest;

/// <summary>Registers and serves the REST dialects and their documents.</summary>
public static class RestExtensions
{
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds the section <see cref="RestOptions.Section"/>.</param>
    public static IServiceCollection AddRest(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RestOptions>().Bind(configuration.GetSection(RestOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RestOptions>, RestOptionsValidator>();
        services.AddControllers(options =>
            {
                options.Filters.Add(new MaxBodySizeAttribute(MaxBodySizeAttribute.Usual));
                options.Filters.Add(new ServiceFilterAttribute<SuccessorHeaders> { IsReusable = true });
                options.Filters.Add(new SignInEndedFilter());

                // Actions take arguments from paths and queries alone; bodies they read themselves.
                options.ValueProviderFactories.Clear();
                options.ValueProviderFactories.Add(new RouteValueProviderFactory());
                options.ValueProviderFactories.Add(new QueryStringValueProviderFactory());
            })
            .AddApplicationPart(typeof(RestExtensions).Assembly);
        services.AddOptions<MvcOptions>().Configure<IOptions<RestOptions>>(
            static (mvc, rest) => mvc.Conventions.Add(new DialectRoutes(rest.Value)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, SharedUrls>());
        services.Configure<RouteOptions>(static routes => routes.SetParameterPolicy<NumberConstraint>(NumberConstraint.Name));
        services.AddDialectDocuments();
        services.AddSingleton<PathEndpoints>();
        services.AddSingleton<DialectFinder>();
        services.AddSingleton<OperationCatalog>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<SuccessorHeaders>();
        return services;
    }

    /// <summary>Serves the dialects; throws where one of their operations does not fit the schema.</summary>
    public static void MapRest(this WebApplication app)
    {
        app.Services.GetRequiredService<OperationCatalog>();
        app.MapControllers();
        if (!app.Services.GetRequiredService<IOptions<RestOptions>>().Value.Off.Contains(DialectNames.Directory))
        {
            app.MapBlackListEntry();
        }

        app.MapDialectDocuments();
    }
}
