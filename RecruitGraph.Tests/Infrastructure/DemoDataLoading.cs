using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Demo;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>The demo data on a server, as <c>./recruitgraph run</c> loads them.</summary>
internal static class DemoDataLoading
{
    /// <summary>Loads the demo data; the password of their users is that of all tests.</summary>
    public static Task LoadDemoDataAsync(this RecruitServer server, DemoDataOptions options) =>
        server.Services.GetRequiredService<DemoDataLoader>().LoadAsync(
            RecruitServer.Password,
            server.Services.GetRequiredService<IPasswordHashing>().Hash,
            server.Services.GetRequiredService<IIdNumberHashing>().Hash,
            options,
            null,
            CancellationToken.None);
}
