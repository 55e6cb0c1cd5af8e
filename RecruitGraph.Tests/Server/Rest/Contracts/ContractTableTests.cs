using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>The documents, the routes and the contract tests, held against each other.</summary>
public sealed partial class ContractTableTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    public static TheoryData<string> Dialects => [.. ContractDocument.Dialects];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Endpoint_Should_HaveAContractTestForEverythingThatHasToBeShown(string dialect)
    {
        var shown = Covered(dialect).ToLookup(cover => cover.Endpoint, cover => cover.Proofs);
        var missing = ContractDocument.Load(dialect).Endpoints
            .Select(endpoint => (endpoint.Key, Missing: endpoint.Value.Except(shown[endpoint.Key].SelectMany(proofs => proofs)).ToList()))
            .Where(endpoint => endpoint.Missing.Count > 0)
            .Select(endpoint => $"{endpoint.Key}: {string.Join(' ', endpoint.Missing)}");

        missing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void ContractTest_Should_BeOfADocumentedEndpoint(string dialect) =>
        Covered(dialect).Select(cover => cover.Endpoint).Except(ContractDocument.Load(dialect).Endpoints.Keys).ShouldBeEmpty();

    [Fact]
    public async Task Routes_Should_BeThoseOfTheDocuments_AtTheRootAndBelowTheDialectsFolder()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null).SelectMany(Routes).Order(StringComparer.Ordinal);
        var documented = ContractDocument.Dialects.Select(ContractDocument.Load).SelectMany(document => document.Endpoints.Keys
            .SelectMany(endpoint => (string[])[$"{document.Dialect} {endpoint}", $"{document.Dialect} {Below(document.Dialect, endpoint)}"]));

        routes.ShouldBe(documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Action_Should_HaveAnOperationOfItsName()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var names = server.Services.GetRequiredService<OperationCatalog>().Names.ToHashSet();
        var actions = server.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<Dialect>()!.Name}.{endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.ActionName}");

        actions.Where(action => !names.Contains(action)).Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<CoversAttribute> Covered(string dialect) => typeof(ContractTableTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<EveryRootAttribute>()?.Dialect == dialect)
        .SelectMany(method => method.GetCustomAttributes<CoversAttribute>());

    private static IEnumerable<string> Routes(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Where(method => method != "HEAD").Select(method =>
            $"{endpoint.Metadata.GetMetadata<Dialect>()!.Name} {method} /{Parameter().Replace(endpoint.RoutePattern.RawText!, "{$1}")}{Slash(endpoint)}");

    private static string Slash(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<TrailingSlash>() is null ? "" : "/";

    private static string Below(string dialect, string endpoint) => endpoint.Replace(" /", $" /legacy/{dialect}/", StringComparison.Ordinal);

    /// <summary>A parameter with its constraints.</summary>
    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
