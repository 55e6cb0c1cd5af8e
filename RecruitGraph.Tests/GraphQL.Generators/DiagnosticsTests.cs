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
        ["RG0003"] = "[QueryType] public static partial class Queries { public static int GetX(byte[] bytes) => 1; }",
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
        ["RG0024"] = """[QueryType] public static partial class Queries { [GraphQLName("not a name")] public static int X => 1; }""",
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
