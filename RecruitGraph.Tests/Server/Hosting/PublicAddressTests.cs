using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Tests.Server.Hosting;

/// <summary>Where people reach the server, by what it was told and by what it listens on.</summary>
public class PublicAddressTests
{
    [Theory]
    [InlineData("https://jobs.example.com", "http://127.0.0.1:5080", "https://jobs.example.com/page")]
    [InlineData("https://example.com/jobs/", "http://127.0.0.1:5080", "https://example.com/jobs/page")]
    [InlineData(null, "http://127.0.0.1:8080 https://127.0.0.1:8443", "http://127.0.0.1:8080/page")]
    [InlineData(null, "http://0.0.0.0:8080", "http://localhost:8080/page")]
    [InlineData(null, "https://[::]:8443", "https://localhost:8443/page")]
    [InlineData(null, "http://*:8080", "http://localhost:8080/page")]
    [InlineData(null, "http://unix:/run/recruitgraph.sock http://[::1]:8080", "http://[::1]:8080/page")]
    [InlineData(null, "", "http://127.0.0.1:5080/page")]
    public void Of_Should_BeginWithTheSetting_ElseWithTheFirstAddressThatIsReached(string? publicUrl, string listens, string expected)
    {
        using var server = new Listening(listens.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var address = new PublicAddress(Options.Create(new PublicAddressOptions { PublicUrl = publicUrl }), server);

        address.Of("/page").AbsoluteUri.ShouldBe(expected);
    }

    private sealed class Listening : IServer
    {
        public Listening(string[] addresses)
        {
            var feature = new ServerAddressesFeature();
            foreach (var address in addresses)
            {
                feature.Addresses.Add(address);
            }

            Features.Set<IServerAddressesFeature>(feature);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
