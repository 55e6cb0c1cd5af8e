namespace RecruitGraph.Server.Idempotency;

/// <summary>Registers what keeps idempotency keys few.</summary>
internal static class IdempotencyExtensions
{
    /// <summary>Registers the sweeper and its options, which are checked at the start.</summary>
    public static IServiceCollection AddIdempotencyKeySweeper(this IServiceCollection services)
    {
        services.AddOptions<IdempotencyOptions>()
            .BindConfiguration(IdempotencyOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddHostedService<IdempotencyKeySweeper>();
        return services;
    }
}
