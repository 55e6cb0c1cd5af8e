using System.Globalization;
using RecruitGraph.GraphQL.Generators;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Generators;

public sealed class DiagnosticsTests
{
    /// <summary>One wrong use for each rule.</summary>
    private static readonly Dictionary<string, string> WrongUses = new()
    {
        ["RG0001"] = "[QueryType] public static class Queries { public static int X => 1; }",
        ["RG0002"] = "[QueryType] public static partial class Queries { public static Dictionary<string, int> GetX() => []; public static IFile? GetY() => null; }",
        ["RG0003"] = """
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries
            {
                public static int GetX(byte[] bytes) => 1;
                public static int GetY(Task<int> task, Func<int> function, IAsyncEnumerable<int> sequence, IQueryable<Vacancy> query) => 1;
                public static int GetZ(Page<Vacancy> page, System.IO.Stream stream, TimeoutException exception, object any) => 1;
            }
            """,
        ["RG0004"] = """
            public sealed record Vacancy(string Title);
            [ObjectType<Vacancy>] public static partial class VacancyNode
            {
                public static int GetX([Parent] Vacancy a, [Parent] Vacancy b) => 1;
                public static int GetY([Parent] string wrong) => 1;
            }
            [QueryType] public static partial class Queries { public static int GetZ([Parent] Vacancy vacancy) => 1; }
            """,
        ["RG0005"] = """
            public static class Loaders
            {
                [DataLoader] public static Dictionary<long, string> GetA(IReadOnlyList<long> keys) => [];
                [DataLoader] public static Task<Dictionary<long, string>> GetB(IReadOnlyList<int> keys) => null!;
                [DataLoader] public static Task<string> GetC(IReadOnlyList<int> keys) => null!;
                [DataLoader] public static Task<string> GetD(int key, string argument) => null!;
                [DataLoader] public static Task<string> GetE() => null!;
                [DataLoader] private static Task<string> GetF(int key) => null!;
                [DataLoader] public static Task<Dictionary<long, string>> GetG(IReadOnlyList<long> keys, QueryContext<Uri> query) => null!;
            }
            """,
        ["RG0006"] = """
            [QueryType] public static partial class A { public static int GetX() => 1; }
            [QueryType] public static partial class B { public static int X => 1; }
            """,
        ["RG0007"] = """
            [QueryType] public static partial class Queries { public static int X => 1; }
            [SubscriptionType] public static partial class Subscriptions
            {
                [Subscribe(With = "Absent")] public static int OnA([EventMessage] int message) => message;
                [Subscribe(With = nameof(Single))] public static int OnB([EventMessage] int message) => message;
                [Subscribe(With = nameof(Texts))] public static int OnC([EventMessage] int message) => message;
                private static int Single() => 1;
                private static IAsyncEnumerable<string> Texts() => null!;
            }
            """,
        ["RG0008"] = """
            public sealed record NoResolver(long Id);
            public sealed record NoId(string Title);
            public sealed record WrongResolver(long Id);
            [Node, ObjectType<NoResolver>] public static partial class A;
            [Node, ObjectType<NoId>] public static partial class B { [NodeResolver] public static NoId? Get(long id) => null; }
            [Node, ObjectType<WrongResolver>] public static partial class C { [NodeResolver] public static string Get(bool id) => ""; }
            """,
        ["RG0009"] = """
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries
            {
                [UseConnection] public static Page<Vacancy> GetA() => null!;
                [UseConnection] public static List<Vacancy> GetB(PagingArguments paging) => null!;
                public static Page<Vacancy> GetC(PagingArguments paging) => null!;
            }
            """,
        ["RG0010"] = """
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries
            {
                [UseConnection(MaxPageSize = 500)] public static Page<Vacancy> GetA(PagingArguments paging) => null!;
                [UseConnection(DefaultPageSize = 60, MaxPageSize = 50)] public static Page<Vacancy> GetB(PagingArguments paging) => null!;
            }
            """,
        ["RG0011"] = """
            public sealed record Vacancy([ID<Vacancy>] bool Id);
            [QueryType] public static partial class Queries
            {
                public static int GetA([ID<Vacancy>] double id) => 1;
                [ID<Vacancy>] public static Task<long> GetB() => null!;
                public static Vacancy? C => null;
            }
            """,
        ["RG0012"] = "[QueryType] public static partial class Queries { [Error<InvalidOperationException>] public static int GetX() => 1; }",
        ["RG0013"] = """
            [OneOf] public sealed record By(string? Name, int Age);
            [QueryType] public static partial class Queries { public static int GetX(By by) => 1; }
            """,
        ["RG0014"] = """
            public sealed record Vacancy(string Title);
            [ObjectType<Vacancy>(Ignore = ["Titel"])] public static partial class VacancyNode;
            """,
        ["RG0015"] = """
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries { public static Vacancy GetX(Vacancy vacancy) => vacancy; }
            """,
        ["RG0016"] = """
            public static class Holder { public sealed record Vacancy(string Title); }
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries
            {
                public static Vacancy? A => null;
                public static Holder.Vacancy? B => null;
            }
            """,
        ["RG0017"] = """
            public sealed class VacancyInput { public VacancyInput(string other) => Title = other; public string Title { get; } }
            [QueryType] public static partial class Queries { public static int GetX(VacancyInput input) => 1; }
            """,
        ["RG0018"] = """
            public sealed record Vacancy(byte[] Photo, IFile[] Files);
            public sealed record VacancyInput(object Anything);
            [QueryType] public static partial class Queries { public static Vacancy? GetX(VacancyInput input) => null; }
            """,
        ["RG0019"] = """
            [QueryType] public static partial class Queries
            {
                [Subscribe] public static int GetX() => 1;
                public static int GetY([EventMessage] int message) => 1;
            }
            [SubscriptionType] public static partial class Subscriptions
            {
                public static int OnA([EventMessage] int message) => 1;
                [Topic("x")] public static int OnB() => 1;
            }
            """,
        ["RG0020"] = """
            public interface IThing { string Name { get; } }
            [QueryType] public static partial class Queries { public static IThing? Thing => null; }
            """,
        ["RG0021"] = """
            [UnionType] public interface IThing;
            [QueryType] public static partial class Queries { public static IThing? Thing => null; }
            """,
        ["RG0022"] = "[QueryType] public static partial class Queries { public static int GetX<T>() => 1; public static int Y => 1; }",
        ["RG0023"] = """
            public static class A { [DataLoader] public static Task<string> GetNameAsync(int key) => null!; }
            public static class B { [DataLoader] public static Task<string> GetNameAsync(int key) => null!; }
            """,
        ["RG0024"] = """
            public enum Level { Low, __High }
            public sealed record Vacancy(string __Title, [property: GraphQLIgnore] string __Hidden);
            public sealed record VacancyInput(string Größe);
            [QueryType] public static partial class Queries
            {
                [GraphQLName("not a name")] public static int X => 1;
                public static int __typename => 1;
                public static Vacancy? GetY(int __x, Level level, VacancyInput input) => null;
            }
            """,
        ["RG0025"] = """
            public sealed class Empty;
            [QueryType] public static partial class Queries { public static Empty? X => null; }
            """,
        ["RG0026"] = """
            public sealed record A(string Title);
            public sealed record B(string Title);
            [QueryType] public static partial class Queries
            {
                [UseConnection] public static Page<A> GetX(PagingArguments paging) => null!;
                [UseConnection(Name = "A")] public static Page<B> GetY(PagingArguments paging) => null!;
            }
            """,
        ["RG0027"] = """
            [QueryType] public static partial class Queries { public static int GetX(int a, [GraphQLName("a")] string b) => 1; }
            """,
        ["RG0028"] = """
            [InterfaceType] public interface IThing { string Name { get; } }
            [ObjectType] public sealed record Thing(string Name) : IThing;
            [ObjectType<IThing>] public static partial class ThingNode { public static int X => 1; }
            """,
        ["RG0029"] = """
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries
            {
                public static IAsyncEnumerable<int> X => null!;
                public static Task<IAsyncEnumerable<Vacancy>> GetYAsync() => null!;
            }
            [MutationType] public static partial class Mutations { public static IAsyncEnumerable<Vacancy> Change(int id) => null!; }
            """,
        ["RG0031"] = """
            public sealed record Vacancy(long Id, string Title);
            [QueryType] public static partial class Queries
            {
                [UseFiltering] public static Vacancy GetA() => null!;
                [UseSorting] public static Task<List<Vacancy>> GetB() => null!;
                [UseProjection] public static List<Vacancy> GetC() => null!;
                [UseFiltering] public static IQueryable<int> GetD() => null!;
                public static Task<IQueryable<Vacancy>> GetE() => null!;
                public static IQueryable<Vacancy> F => null!;
            }
            [MutationType] public static partial class Mutations { public static Vacancy G(QueryContext<Vacancy> query) => null!; }
            """,
        ["RG0032"] = """
            public sealed record Vacancy(long Id, string Title);
            public sealed record Stage(long Id, string Name);
            [QueryType] public static partial class Queries { public static Task<List<Vacancy>> GetA(QueryContext<Stage> query) => null!; }
            """,
        ["RG0033"] = """
            public sealed record Vacancy(long Id, string Title);
            public sealed record Stage(long Id, string Name);
            [FilterInputType<Stage>] public static class StageFilter
            {
                public static System.Linq.Expressions.Expression<Func<Stage, string>> Name => x => x.Name;
            }
            [QueryType] public static partial class Queries
            {
                [UseFiltering(typeof(StageFilter))] public static List<Vacancy> GetA() => null!;
                [UseSorting(typeof(StageFilter))] public static List<Stage> GetB() => null!;
            }
            """,
        ["RG0034"] = """
            public sealed record Vacancy(long Id, string Title, byte[] Picture);
            public sealed record Stage(long Id);
            [ObjectType<Vacancy>(Ignore = [nameof(Vacancy.Picture)])] public static partial class VacancyNode;
            [FilterInputType<Vacancy>] public static class VacancyFilter
            {
                public static Func<Vacancy, string> Title => x => x.Title;
                public static System.Linq.Expressions.Expression<Func<Stage, long>> Id => x => x.Id;
                public static System.Linq.Expressions.Expression<Func<Vacancy, byte[]>> Picture => x => x.Picture;
            }
            [QueryType] public static partial class Queries { [UseFiltering] public static List<Vacancy> GetA() => null!; }
            """,
        ["RG0035"] = """
            public sealed record Secret([property: Authorize] string Text);
            [QueryType] public static partial class Queries
            {
                [UseFiltering] public static List<Secret> GetA() => null!;
                [UseSorting] public static List<Secret> GetB() => null!;
            }
            """,
        ["RG0036"] = """
            public sealed record Vacancy(long Id, string Title);
            [FilterInputType<Vacancy>] public static class PublicFilter
            {
                public static System.Linq.Expressions.Expression<Func<Vacancy, string>> Title => x => x.Title;
            }
            [FilterInputType<Vacancy>] public static class StaffFilter
            {
                public static System.Linq.Expressions.Expression<Func<Vacancy, long>> Id => x => x.Id;
            }
            [QueryType] public static partial class Queries
            {
                [UseFiltering(typeof(StaffFilter))] public static List<Vacancy> GetA() => null!;
                [UseFiltering] public static List<Vacancy> GetB() => null!;
            }
            """,
        ["RG0037"] = """
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries { [UseConnection] public static IQueryable<Vacancy> GetA() => null!; }
            """,
        ["RG0040"] = """
            [Cost(-1)] public sealed record Vacancy([Cost(-2)] string Title);
            [QueryType] public static partial class Queries
            {
                [Cost(-1)] public static Vacancy GetX([Cost(-5)] int saves) => null!;
                [Cost(double.NaN)] public static int Y => 1;
                public static int GetZ([Cost(double.PositiveInfinity)] int argument) => 1;
            }
            """,
        ["RG0041"] = """
            [QueryType] public static partial class Queries
            {
                [ListSize(AssumedSize = 3)] public static int X => 1;
                [ListSize(AssumedSize = -3, SlicingArgumentDefaultValue = -1)] public static int[] Y => [];
            }
            """,
        ["RG0042"] = """
            public sealed record Vacancy([property: ListSize(SlicingArguments = ["first"])] string[] Titles);
            [QueryType] public static partial class Queries
            {
                [ListSize(SlicingArguments = ["max", "ids", "absent", "text"])] public static Vacancy[] GetX(int max, int[] ids, string text) => [];
            }
            """,
        ["RG0043"] = """
            public sealed record Vacancy(string Title, string[] Titles);
            [ObjectType<Vacancy>] public static partial class VacancyNode { public static int[] Numbers => []; }
            [QueryType] public static partial class Queries
            {
                [ListSize(AssumedSize = 3, SizedFields = ["titles", "numbers", "title", "absent"])] public static Vacancy X => null!;
            }
            """,
        ["RG0045"] = """
            public sealed record PersonInput([StringLength(5)] int Age, [Range(1, 2)] string Name, [MinLength(1)] bool Flag, [AllowedValues(1)] int[] Marks);
            [QueryType] public static partial class Queries { public static int GetX(PersonInput input, [EmailAddress] int a, [Range(1, 2)] DateOnly b) => 1; }
            """,
        ["RG0046"] = """
            public sealed record PersonInput([Compare("Absent")] string Name, [PersonInput.Hidden] string Other)
            {
                private sealed class HiddenAttribute : ValidationAttribute;
            }
            [QueryType] public static partial class Queries { public static int GetX(PersonInput input) => 1; }
            """,
        ["RG0047"] = """
            public interface IStore;
            [QueryType] public static partial class Queries { public static int GetX([Required] IStore store) => 1; }
            """,
        ["RG0048"] = """
            public sealed class UseTraceAttribute : UseMiddlewareAttribute
            {
                public override ValueTask<object?> InvokeAsync(ResolverContext context, FieldDelegate next) => next(context);
            }
            public sealed record PersonInput([property: UseTrace] string Name);
            [InterfaceType] public interface INamed { [UseTrace] string Name { get; } }
            [ObjectType] public sealed record Person(string Name) : INamed;
            [QueryType] public static partial class Queries
            {
                public static int GetX(PersonInput input) => 1;
                public static INamed? Y => null;
                [UseTrace] private static int Helper() => 1;
                [UseTrace, GraphQLIgnore] public static int Ignored() => 1;
                [UseTrace, DataLoader] public static Task<string> GetNameAsync(int key) => null!;
            }
            """,
        ["RG0049"] = """
            [QueryType] public static partial class Queries
            {
                [Hidden] public static int X => 1;
                private sealed class HiddenAttribute : UseMiddlewareAttribute
                {
                    public override ValueTask<object?> InvokeAsync(ResolverContext context, FieldDelegate next) => next(context);
                }
            }
            """,
        ["RG0050"] = """
            public interface IStore;
            public sealed record Job(long Id);
            [QueryType, GraphQLName("Root"), GraphQLDeprecated("x"), GraphQLIgnore] public static partial class Queries
            {
                [UseMutationConvention] public static int GetX([GraphQLName("s"), DefaultValue("1")] IStore store) => 1;
                [GraphQLName("y")] private static int Y => 1;
                [DataLoader, GraphQLDeprecated("x")] public static Task<string> GetNameAsync(int key) => null!;
            }
            [MutationType, Node] public static partial class Mutations
            {
                [Error<TimeoutException>, UseMutationConvention(Disable = true)] public static int Change() => 1;
                [UseConnection] public static Page<Job> List(PagingArguments paging) => null!;
            }
            """,
        ["RG0051"] = """
            [QueryType, MutationType] public static partial class Both { public static int X => 1; }
            [InterfaceType, UnionType] public interface IThing { string Name { get; } }
            [ObjectType, InputObjectType] public sealed record Thing(string Name) : IThing;
            """,
        ["RG0052"] = """
            [InterfaceType] public interface INamed { [Authorize] string Name { get; } }
            [ObjectType] public sealed class Person : INamed { public string Name => ""; [Authorize] public string Mail => ""; }
            [ObjectType<Person>] public static partial class PersonNode { public static string GetMail([Parent] Person person) => ""; }
            public sealed class PersonInput { [Authorize] public string? Name { get; set; } }
            [QueryType] public static partial class Queries
            {
                public static int GetX(PersonInput input) => 1;
                [Authorize] private static int Helper() => 1;
                [DataLoader, Authorize] public static Task<string> GetNameAsync(int key) => null!;
            }
            """,
        ["RG0053"] = "[QueryType] public static partial class Queries { [Authorize, AllowAnonymous] public static int X => 1; }",
        ["RG0054"] = """
            public sealed record PersonInput([property: GraphQLDeprecated("x")] string Name, [property: GraphQLDeprecated("x")] string? Other);
            [QueryType] public static partial class Queries { public static int GetX([GraphQLDeprecated("x")] int a, PersonInput input, [GraphQLDeprecated("x")] int b = 1) => 1; }
            """,
        ["RG0055"] = "[QueryType] public static partial class Queries { public static int GetX([GlobalState, Service] string user) => 1; }",
        ["RG0056"] = """
            public sealed record Job(long Id, Job? Next);
            [ObjectType<Job>] public static partial class JobNode { public static int GetX([Parent("Id Next { Id Whatever } Nmae")] Job job) => 1; }
            """,
        ["RG0057"] = """
            [QueryType] public static partial class Queries { public static int X => 1; }
            [SubscriptionType] public static partial class Subscriptions
            {
                [Topic("job_{jobId}_{missing}")] public static int OnJob([EventMessage] int message, int jobId) => 1;
            }
            """,
        ["RG0058"] = """
            public sealed class Lonely { public string Message => ""; }
            public sealed class Mute { public Mute(TimeoutException exception) { } }
            public sealed class LostException(string path) : Exception { public string Path => path; }
            [MutationType] public static partial class Mutations
            {
                [Error<Exception>] public static int Change() => 1;
                [Error<Lonely>] public static int Other() => 1;
                [Error<Mute>] public static int Third() => 1;
                [Error<LostException>] public static int Fourth() => 1;
                [Error<TimeoutException>] public static int Right() => 1;
            }
            """,
        ["RG0059"] = """
            [Flags] public enum Rights { Read = 1, Write = 2 }
            [QueryType] public static partial class Queries { public static Rights X => Rights.Read; }
            """,
        ["RG0060"] = """
            public sealed record Vacancy(string Title);
            [QueryType] public static partial class Queries
            {
                [GraphQLType<Vacancy>] public static object X => 1;
                public static int Y([GraphQLType<System.Text.StringBuilder>] string text) => 1;
                [GraphQLType<System.Uri>] public static string Right => "";
            }
            """,
        ["RG0061"] = """
            public enum Answer { [GraphQLName("true")] Yes, [GraphQLName("false")] No, [GraphQLName("null")] Nothing, True }
            [QueryType] public static partial class Queries { public static Answer X => Answer.Yes; }
            """,
        ["RG0062"] = """
            public sealed record RangeInput(double From = double.NegativeInfinity, double To = 1e300);
            [QueryType] public static partial class Queries
            {
                public static int GetX(RangeInput range, double a = double.NaN, float? b = float.PositiveInfinity, double c = 0.5) => 1;
                public static int GetY([DefaultValue("1.5")] double a = double.NaN) => 1;
            }
            """,
        ["RG0063"] = """
            public sealed record PersonInput(string Name)
            {
                public string? Mail { get; init; }
                public string Computed => Name;
                public int Counted { get; private set; }
                [GraphQLIgnore] public string Left => Name;
            }
            public class PlaceInput { public string? Town { get; } public string? Street { get; set; } }
            public sealed record Person(string Name) { public string Computed => Name; }
            [QueryType] public static partial class Queries { public static Person? GetX(PersonInput person, PlaceInput place) => null; }
            """,
        ["RG0064"] = """
            public sealed record SalaryInput(int Min, [property: GraphQLName("currencyCode")] string Currency);
            public sealed record JobInput(Optional<SalaryInput?> Salary, IReadOnlyList<SalaryInput> Others, string Title);
            [MutationType] [Error<ArgumentException>(At = "title")] public static partial class Mutations
            {
                [Error<TimeoutException>(At = "salary.currencyCode")] public static int Right(JobInput input) => 1;
                [Error<TimeoutException>(At = "salary.currency")] public static int Inner(JobInput input) => 1;
                [Error<TimeoutException>(At = "input.title")] public static int Rooted(JobInput input) => 1;
                [Error<TimeoutException>(At = "others.min")] public static int Listed(JobInput input) => 1;
                [Error<TimeoutException>(At = "title.length")] public static int Deep(JobInput input) => 1;
                [Error<TimeoutException>(At = "name")] public static int Several(string title, string text) => 1;
                [Error<TimeoutException>(At = "title")] public static int Nothing() => 1;
            }
            """,
    };

    public static TheoryData<string> Ids => [.. Diagnostics.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Run_Should_ReportTheRuleAtTheCulprit_When_UseIsWrong(string id)
    {
        var messages = GeneratorHarness.Diagnose("namespace Demo;\n" + WrongUses[id]);

        messages.ShouldNotBeEmpty();
        messages.ShouldAllBe(message => message.StartsWith(id, StringComparison.Ordinal));
        Snapshot.Match(string.Join("\n", messages) + "\n", id);
    }

    [Fact]
    public void Readme_Should_ExplainEveryRule_When_ItListsDiagnostics()
    {
        var readme = File.ReadAllText(RepositoryRoot.Combine("RecruitGraph.GraphQL.Generators", "README.md"));
        Diagnostics.All.ShouldAllBe(rule => readme.Contains(
            $"| {rule.Id} | {rule.Title.ToString(CultureInfo.InvariantCulture)} | {rule.MessageFormat.ToString(CultureInfo.InvariantCulture)} |", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Should_StayQuiet_When_TheCompilerComplainsOfUnknownTypes() =>
        GeneratorHarness.Diagnose("""
            namespace Demo;
            [QueryType] public static partial class Queries { public static Task<Absent> GetX(IAbsent service, Absent other) => null!; }
            """).ShouldBeEmpty();
}
