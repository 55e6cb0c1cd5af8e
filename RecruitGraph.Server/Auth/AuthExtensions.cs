using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.EmailConfirmations;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Server.Auth.Audiences;
using RecruitGraph.Server.EmailConfirmations;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Server.Auth;

/// <summary>Registers sign-in.</summary>
public static class AuthExtensions
{
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds the section <see cref="AuthOptions.Section"/>.</param>
    /// <param name="dataFolder">Keeps the keys where none are configured.</param>
    public static IServiceCollection AddRecruitGraphAuth(
        this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddOptions<AuthOptions>()
            .Bind(configuration.GetSection(AuthOptions.Section), static binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuthOptions>, AuthOptionsValidator>();
        services.AddSingleton(provider => KeyRing(provider.GetRequiredService<IOptions<AuthOptions>>().Value, dataFolder));
        services.AddPolicy(static options => new PasswordPolicy(options.MinPasswordLength));
        services.AddPolicy(static options => new LockoutPolicy(options.Lockout.Failures, options.Lockout.Duration));
        services.AddSingleton(static provider => Confirmation(
            provider.GetRequiredService<IOptions<AuthOptions>>().Value.EmailConfirmation, provider.GetRequiredService<PublicAddress>()));
        services.AddPolicy<IIdNumberHashing>(options => new IdNumberHashing(
            Convert.FromBase64String(options.IdNumberKey ?? SecretFile.LoadOrCreate(dataFolder, "id-number-key"))));
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<ITokenAudience, RecruitAudience>();
        services.AddSingleton<ITokenAudience, ResumeAudience>();
        services.AddSingleton<ITokenAudience, AssistantAudience>();
        services.AddSingleton<ITokenAudience, InterviewAudience>();
        services.AddSingleton<ITokenAudience, DirectoryAudience>();
        services.AddSingleton<IAccessTokenIssuer, AccessTokenIssuer>();
        services.AddSingleton<IPasswordHashing, PasswordHashing>();
        services.AddSingleton<FirstAdministrator>();
        services.AddHttpContextAccessor();
        services.AddSingleton<IClientAddress, ClientAddress>();
        services.AddSingleton<CallerDirectory>();
        services.AddSingleton<IViewerDirectory>(provider => provider.GetRequiredService<CallerDirectory>());
        services.AddSingleton<BearerAuthenticator>();
        services.AddAuthentication(BearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);
        services.AddAuthorization();
        return services;
    }

    private static SigningKeyRing KeyRing(AuthOptions options, string dataFolder) =>
        options.SigningKeys.Count > 0
            ? SigningKeyRing.FromOptions(options)
            : SigningKeyRing.FromOptions(new AuthOptions { SigningKeys = [SigningKeyFile.LoadOrCreate(dataFolder)] });

    /// <summary>Registers what follows from the options.</summary>
    private static void AddPolicy<T>(this IServiceCollection services, Func<AuthOptions, T> create)
        where T : class =>
        services.AddSingleton(provider => create(provider.GetRequiredService<IOptions<AuthOptions>>().Value));

    private static EmailConfirmationPolicy Confirmation(EmailConfirmationOptions options, PublicAddress server)
    {
        var own = server.Of(ConfirmationEndpoint.Link);
        var page = options.BaseUrl is null ? own : new Uri(options.BaseUrl);
        return new EmailConfirmationPolicy(
            page, own, [server.Of("/"), page, .. options.AllowedBaseUrls.Select(url => new Uri(url))], options.Lifetime, options.Pause);
    }
}
