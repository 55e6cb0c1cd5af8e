using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.Analysis;

/// <summary>Where limits come from, and that wrong ones stop the start.</summary>
public sealed class RequestLimitsTests
{
    [Fact]
    public void Validate_Should_NameEachKey_When_ValuesAreOutOfRange()
    {
        var limits = new RequestLimits { MaxTokens = 0, MaxDepth = -1 };

        limits.Validate().ShouldBe(
            ["Limits.MaxTokens must be at least 1, but is 0.", "Limits.MaxDepth must be at least 1, but is -1."]);
    }

    [Fact]
    public void Validate_Should_FindNothing_When_ValuesAreTheDefaultsOrSwitchedOff()
    {
        new RequestLimits().Validate().ShouldBeEmpty();
        RequestLimits.Unlimited.Validate().ShouldBeEmpty();
    }

    [Fact]
    public void Validate_Should_LookAtEveryLimit()
    {
        foreach (var limit in typeof(RequestLimits).GetProperties().Where(static p => p.PropertyType != typeof(RequestLimits)))
        {
            var limits = new RequestLimits();
            limit.SetValue(limits, Convert.ChangeType(0, limit.PropertyType, null));
            limits.Validate().ShouldHaveSingleItem().ShouldStartWith($"Limits.{limit.Name} must be ");
        }
    }

    [Fact]
    public void Executor_Should_NotBeMade_When_OptionsAreOutOfRange() =>
        Should.Throw<ArgumentException>(() => LimitTest.Executor(new RequestLimits { MaxFields = 0 }))
            .Message.ShouldBe("Limits.MaxFields must be at least 1, but is 0.");

    [Fact]
    public async Task Start_Should_Fail_When_TheConfigurationIsOutOfRange()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync("GraphQL:Limits:MaxDepth", "0"));

        failure.Failures.ShouldBe(["Limits.MaxDepth must be at least 1, but is 0."]);
    }

    [Fact]
    public async Task Configuration_Should_ReachTheEngine()
    {
        await using var server = await StartAsync("GraphQL:Limits:MaxDepth", "7");

        var limits = server.Services.GetRequiredService<RequestExecutor>().Options.Limits;
        limits.ShouldBe(new RequestLimits { MaxDepth = 7 });
    }

    private static Task<GraphQLTestServer> StartAsync(string key, string value) => GraphQLTestServer.StartAsync(builder =>
        builder.Services.AddOptions<GraphQLServerOptions>().Bind(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build()
                .GetSection("GraphQL")));
}
