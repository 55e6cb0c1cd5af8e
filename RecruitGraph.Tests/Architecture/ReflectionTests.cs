using System.Text.RegularExpressions;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Architecture;

/// <summary>Nothing looks through assemblies or members to find the schema: the generator has written down what there is.</summary>
public sealed partial class ReflectionTests
{
    private static readonly string[] Projects = ["RecruitGraph.GraphQL", "RecruitGraph.GraphQL.AspNetCore", "RecruitGraph.Schema"];

    [Fact]
    public void Sources_Should_ScanNothing_When_TheServerStarts()
    {
        var files = Projects.SelectMany(Sources).ToList();

        files.Count.ShouldBeGreaterThan(300);
        files.Where(file => Scans().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("typeof(Query).Assembly.GetTypes()", true)]
    [InlineData("type.GetProperties(BindingFlags.Public)", true)]
    [InlineData("member.GetCustomAttribute<ObjectTypeAttribute>()", true)]
    [InlineData("type.GetProperty(\"Item\")", false)]
    [InlineData("value.GetType()", false)]
    public void Pattern_Should_TellScansFromLookUps(string code, bool isScan) => Scans().IsMatch(code).ShouldBe(isScan);

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(project), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"\.(GetTypes|GetExportedTypes|GetAssemblies|GetReferencedAssemblies|GetProperties|GetMethods|GetMembers|GetFields|GetConstructors|GetCustomAttributes?|GetCustomAttributesData)\s*[<(]|\bDefinedTypes\b|\bAssembly\.Load")]
    private static partial Regex Scans();
}
