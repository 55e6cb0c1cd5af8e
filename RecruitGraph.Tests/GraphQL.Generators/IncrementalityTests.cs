using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RecruitGraph.Tests.GraphQL.Generators;

public sealed class IncrementalityTests
{
    private const string Schema = """
        [assembly: ScalarType<Demo.Money, Demo.MoneyType>("Money")]

        namespace Demo;

        public sealed record Vacancy(long Id, string Title);
        public sealed record Offer(long Id, string Place, int Pay, Vacancy? Vacancy);

        [FilterInputType<Offer>]
        public static class OfferFilter
        {
            public static System.Linq.Expressions.Expression<Func<Offer, string>> Place => offer => offer.Place;
            [ID<Offer>] public static System.Linq.Expressions.Expression<Func<Offer, long>> Id => offer => offer.Id;
        }

        [SortInputType<Offer>]
        public static class OfferSort
        {
            public static System.Linq.Expressions.Expression<Func<Offer, int>> Pay => offer => offer.Pay;
        }

        public sealed record VacancyInput([StringLength(10)] string Title, VacancyKind Kind, Money? Pay);
        public enum VacancyKind { Office, Remote }
        [InterfaceType] public interface INamed { string Name { get; } }
        [ObjectType] public sealed record Person(string Name) : INamed;
        public sealed record Money(int Amount);
        public sealed class MoneyType() : RecruitGraph.GraphQL.Types.ScalarType("Money", null)
        {
            public override object? CoerceInputValue(System.Text.Json.JsonElement value) => null;
            public override object? CoerceInputLiteral(RecruitGraph.GraphQL.Language.ValueNode literal) => null;
            public override void CoerceResult(object value, ResultWriter writer) { }
        }

        public sealed class UseTraceAttribute : UseMiddlewareAttribute
        {
            public override ValueTask<object?> InvokeAsync(ResolverContext context, FieldDelegate next) => next(context);
        }

        [QueryType]
        public static partial class Queries
        {
            public static Vacancy GetVacancy([ID<Vacancy>] long id) => new(id, "");
            [UseTrace] public static INamed? Somebody => null;
            [UseConnection] public static Page<Vacancy> GetVacancies(PagingArguments paging) => Page<Vacancy>.Empty;
            [UseProjection] [UseFiltering] [UseSorting] public static IQueryable<Offer> GetOffers() => throw new NotSupportedException();
            [UseConnection] [UseFiltering] [UseSorting]
            public static Task<Page<Offer>> GetOpenOffersAsync(PagingArguments paging, QueryContext<Offer> query) => throw new NotSupportedException();
        }

        [MutationType]
        public static partial class Mutations
        {
            [Error<InvalidInputException>] public static Vacancy Create(VacancyInput input) => new(1, input.Title);
        }

        [SubscriptionType]
        public static partial class Subscriptions
        {
            [Topic("vacancies")] public static Vacancy OnVacancy([EventMessage] Vacancy vacancy) => vacancy;
        }

        public static class Loaders
        {
            [DataLoader]
            public static Task<Dictionary<long, Vacancy>> GetVacancyByIdAsync(IReadOnlyList<long> ids) => throw new NotSupportedException();
        }
        """;

    private static readonly string[] Models =
        ["Classes", "DeclaredTypes", "DataLoaders", "QueryInputs", "Scalars", "Composition", "Sources"];

    [Fact]
    public void Schema_Should_HaveEverySortOfModel() =>
        GeneratorHarness.Diagnose(Schema).ShouldBeEmpty();

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
    public void Run_Should_WriteNoFileAnew_When_AnotherFileIsEdited()
    {
        var compilation = GeneratorHarness.Compile(Schema, "namespace Demo; internal static class Other { }");
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[^1], GeneratorHarness.Parse("namespace Demo; internal enum Other { A }", "Source1.cs"));

        var driver = GeneratorHarness.CreateDriver().RunGenerators(compilation);
        var files = driver.GetRunResult().Results.Single().GeneratedSources.Length;
        var outputs = driver.RunGenerators(edited).GetRunResult().Results.Single().TrackedOutputSteps;

        files.ShouldBeGreaterThan(10);
        outputs.SelectMany(x => x.Value).SelectMany(step => step.Outputs).ShouldAllBe(output => output.Reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Run_Should_WriteTheInputAlone_When_AConstraintChanges()
    {
        var compilation = GeneratorHarness.Compile(Schema);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[^1],
            GeneratorHarness.Parse(Schema.Replace("[StringLength(10)]", "[StringLength(11)]", StringComparison.Ordinal), "Source0.cs"));

        ReasonsOfSecondRun(compilation, edited)
            .Where(x => x.Step == "Sources" && x.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("[ID<Offer>] public static", "[GraphQLName(\"number\")] public static")]
    [InlineData("Func<Offer, int>> Pay => offer => offer.Pay;", "Func<Offer, int>> Salary => offer => offer.Pay;")]
    [InlineData("[UseProjection] [UseFiltering]", "[UseFiltering]")]
    public void Run_Should_WriteOnlyTheFilesConcerned_When_AFilterOrderOrProjectionChanges(string before, string after)
    {
        var compilation = GeneratorHarness.Compile(Schema);
        Schema.ShouldContain(before);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[^1],
            GeneratorHarness.Parse(Schema.Replace(before, after, StringComparison.Ordinal), "Source0.cs"));

        ReasonsOfSecondRun(compilation, edited)
            .Where(x => x.Step == "Sources" && x.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Count().ShouldBeInRange(1, 2);
    }

    [Fact]
    public void Run_Should_LeaveEveryModelUnchanged_When_TheExpressionOfAFilterKeyChanges()
    {
        var compilation = GeneratorHarness.Compile(Schema);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[^1],
            GeneratorHarness.Parse(Schema.Replace("offer => offer.Place;", "offer => offer.Place + \"!\";", StringComparison.Ordinal), "Source0.cs"));

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
            .Count().ShouldBe(2, "the type, and what queries read of it");
    }

    private static List<(string Step, IncrementalStepRunReason Reason)> ReasonsOfSecondRun(
        CSharpCompilation first, CSharpCompilation second)
    {
        var driver = GeneratorHarness.CreateDriver().RunGenerators(first);
        var before = driver.GetRunResult().Results.Single().TrackedSteps;
        Models.ShouldAllBe(name => before.ContainsKey(name));
        var after = driver.RunGenerators(second).GetRunResult().Results.Single().TrackedSteps;
        return
        [
            .. Models.Where(after.ContainsKey).SelectMany(name => after[name].SelectMany(step => step.Outputs.Select(output => (name, output.Reason)))),
        ];
    }
}
