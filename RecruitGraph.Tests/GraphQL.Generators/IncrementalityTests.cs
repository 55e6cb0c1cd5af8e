using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RecruitGraph.Tests.GraphQL.Generators;

public sealed class IncrementalityTests
{
    private const string Schema = """
        namespace Demo;

        public sealed record Vacancy(long Id, string Title);

        [QueryType]
        public static partial class Queries
        {
            public static Vacancy GetVacancy([ID<Vacancy>] long id) => new(id, "");
        }

        public static class Loaders
        {
            [DataLoader]
            public static Task<Dictionary<long, Vacancy>> GetVacancyByIdAsync(IReadOnlyList<long> ids) => throw new NotSupportedException();
        }
        """;

    private static readonly string[] Models = ["Classes", "DeclaredTypes", "DataLoaders", "Composition", "Sources"];

    [Fact]
    public void Run_Should_LeaveEveryStepUnchanged_When_AnotherFileIsEdited()
    {
        var compilation = GeneratorHarness.Compile(Schema, "namespace Demo; internal static class Other { }");
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[^1], GeneratorHarness.Parse("namespace Demo; internal static class Other { internal static int X; }", "Source1.cs"));

        ReasonsOfSecondRun(compilation, edited).ShouldAllBe(x =>
            x.Reason == IncrementalStepRunReason.Cached || x.Reason == IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Run_Should_LeaveEveryModelUnchanged_When_MethodBodiesAndPositionsChange()
    {
        var compilation = GeneratorHarness.Compile(Schema);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[^1],
            GeneratorHarness.Parse("// moved down\n\n" + Schema.Replace("new(id, \"\")", "new(id, \"other\")", StringComparison.Ordinal), "Source0.cs"));

        ReasonsOfSecondRun(compilation, edited).ShouldAllBe(x =>
            x.Reason == IncrementalStepRunReason.Cached || x.Reason == IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Run_Should_WriteOnlyTheFilesConcerned_When_AFieldIsAdded()
    {
        var compilation = GeneratorHarness.Compile(Schema);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[^1],
            GeneratorHarness.Parse(Schema.Replace("string Title)", "string Title, int Grade)", StringComparison.Ordinal), "Source0.cs"));

        ReasonsOfSecondRun(compilation, edited)
            .Where(x => x.Step == "Sources" && x.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Count().ShouldBe(1);
    }

    private static List<(string Step, IncrementalStepRunReason Reason)> ReasonsOfSecondRun(
        CSharpCompilation first, CSharpCompilation second)
    {
        var driver = GeneratorHarness.CreateDriver().RunGenerators(first);
        var before = driver.GetRunResult().Results.Single().TrackedSteps;
        Models.ShouldAllBe(name => before.ContainsKey(name) || name == "DeclaredTypes");
        var after = driver.RunGenerators(second).GetRunResult().Results.Single().TrackedSteps;
        return
        [
            .. Models.Where(after.ContainsKey).SelectMany(name => after[name].SelectMany(step => step.Outputs.Select(output => (name, output.Reason)))),
        ];
    }
}
