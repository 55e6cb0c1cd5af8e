using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Hosting;

/// <summary>What every way of starting the server has in common.</summary>
internal static class HostingExtensions
{
    /// <summary>Where the server listens unless it is told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Options, default address, and limits of the host itself.</summary>
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.AddOptions<HostingOptions>()
            .BindConfiguration(HostingOptions.SectionName)
            .Configure(options =>
            {
                if (configuration[HostingOptions.DemoPasswordVariable] is { Length: > 0 } password)
                {
                    options.DemoPassword = password;
                }
            })
            .Validate(
                static options => options.DemoPassword is null or { Length: >= 8 and <= 128 },
                $"{HostingOptions.DemoPasswordVariable} must have 8 to 128 characters.")
            .ValidateOnStart();
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.ConfigureKestrel(static options => options.AddServerHeader = false);
        if (string.IsNullOrEmpty(configuration["urls"])
            && string.IsNullOrEmpty(configuration["http_ports"])
            && string.IsNullOrEmpty(configuration["https_ports"])
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return builder;
    }

    /// <summary>Looks at all settings, which comes before anything uses them.</summary>
    /// <exception cref="StartupException">One is not even of its type, such as a word for a number, or nobody knows its key.</exception>
    /// <exception cref="OptionsValidationException">One is out of its range.</exception>
    public static void ValidateOptions(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (InvalidOperationException e)
        {
            throw new StartupException(e.Message, e);
        }
    }

    /// <summary>Brings the database up to date and serves until the process is told to stop.</summary>
    /// <exception cref="StartupException">An address is taken, or the database cannot be reached or migrated.</exception>
    public static async Task RunServerAsync(this WebApplication app, CancellationToken stopping)
    {
        // Before anything is migrated or loaded.
        ListenAddresses.EnsureFree(app);
        await app.PrepareDatabaseAsync(stopping);
        app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app));
        await app.RunAsync(stopping);
    }
}
