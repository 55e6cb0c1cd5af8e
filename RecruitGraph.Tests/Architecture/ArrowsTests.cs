using System.Reflection;
using System.Xml.Linq;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Architecture;

/// <summary>Holds the direction of the arrows between projects: Server → Schema → Data, everything → engine, engine → BCL.</summary>
public class ArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["RecruitGraph.GraphQL"] = [],
        ["RecruitGraph.GraphQL.AspNetCore"] = ["RecruitGraph.GraphQL"],
        ["RecruitGraph.GraphQL.Generators"] = [],
        ["RecruitGraph.Data"] = [],
        ["RecruitGraph.Schema"] = ["RecruitGraph.Data", "RecruitGraph.GraphQL", "RecruitGraph.GraphQL.Generators"],
        ["RecruitGraph.Cli"] = ["RecruitGraph.GraphQL", "RecruitGraph.Schema"],
        ["RecruitGraph.Server"] = ["RecruitGraph.GraphQL.AspNetCore", "RecruitGraph.Schema"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Solution_Should_HaveArrowsForEveryProject()
    {
        var projects = Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is not ("RecruitGraph.Tests" or "RecruitGraph.Benchmarks"));

        projects.ShouldBe(Allowed.Keys, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_Should_ReferenceOnlyWhatItsArrowsAllow(string project)
    {
        var file = RepositoryRoot.Combine(project, $"{project}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        references.Except(Allowed[project]).ShouldBeEmpty();
    }

    [Fact]
    public void Engine_Should_DependOnTheBaseClassLibraryAlone()
    {
        var engine = Assembly.Load("RecruitGraph.GraphQL");
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        foreach (var reference in engine.GetReferencedAssemblies())
        {
            Path.GetDirectoryName(Assembly.Load(reference).Location).ShouldBe(framework, reference.Name);
        }

        XDocument.Load(RepositoryRoot.Combine("RecruitGraph.GraphQL", "RecruitGraph.GraphQL.csproj"))
            .Descendants("PackageReference").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RecruitGraph.Data", "RecruitGraph.GraphQL")]
    [InlineData("RecruitGraph.GraphQL.AspNetCore", "RecruitGraph.Data")]
    [InlineData("RecruitGraph.GraphQL.AspNetCore", "RecruitGraph.Schema")]
    public void Assembly_Should_NotReferenceAgainstTheArrows(string from, string to) =>
        Assembly.Load(from).GetReferencedAssemblies().Select(name => name.Name).ShouldNotContain(to);

    [Fact]
    public void Rest_Should_KnowNoDatabase()
    {
        var files = Directory.EnumerateFiles(
            RepositoryRoot.Combine("RecruitGraph.Server", "Rest"), "*.cs", SearchOption.AllDirectories).ToList();

        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            foreach (var banned in (string[])["RecruitGraph.Data", "EntityFrameworkCore", "Npgsql", "RecruitContext"])
            {
                text.ShouldNotContain(banned, Case.Sensitive, Path.GetRelativePath(RepositoryRoot.Path, file));
            }
        }
    }
}
