using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Generators;

public sealed class SchemaGeneratorTests
{
    [Fact]
    public void Generate_Should_ReadProperties_When_RecordIsReturned() => Snapshot.Match(GeneratorHarness.Generate("""
        namespace Demo;

        /// <summary>Where it stands.</summary>
        public enum Status
        {
            /// <summary>Not yet seen.</summary>
            Draft,

            [GraphQLDeprecated("Nobody suspends any more.")]
            OnHold,

            Suspended = OnHold,
        }

        public abstract class Entity
        {
            public long Id { get; init; }
        }

        /// <summary>A position.</summary>
        /// <param name="Title">What it is called.</param>
        public sealed record Grade(string Title, decimal? Minimum);

        public sealed class Vacancy : Entity
        {
            /// <summary>What the position is called, see <see cref="Grade"/>.</summary>
            public string Title { get; init; } = "";

            public string? Text { get; init; }

            public Status Status { get; init; }

            public Status? Former { get; init; }

            public Grade? Grade { get; init; }

            public IReadOnlyList<string> Skills { get; init; } = [];

            public double Score { get; init; }

            public bool IsOpen { get; init; }

            public Guid Key { get; init; }

            public DateOnly? Until { get; init; }

            public Uri? Link { get; init; }

            [ID<Vacancy>]
            public long? PredecessorId { get; init; }

            [GraphQLIgnore]
            public Dictionary<string, string> Secrets { get; init; } = [];

            [GraphQLType("[URI!]!")]
            public string[] Links { get; init; } = [];
        }

        [QueryType]
        public static partial class VacancyQueries
        {
            /// <summary>The newest vacancy.</summary>
            public static Vacancy GetNewest() => new();

            public static int Count => 1;
        }
        """));

    [Fact]
    public void Generate_Should_ReadParameters_When_MethodsTakeEverything() => Snapshot.Match(GeneratorHarness.Generate("""
        using System.Security.Claims;

        namespace Demo;

        public sealed class Database;

        public sealed record Vacancy(long Id, string Title);

        public enum Order { Ascending, Descending }

        public sealed record VacancyFilter(string? Title, Optional<string?> Place, Order Order = Order.Ascending)
        {
            public int[]? Grades { get; init; }
        }

        public static class Loaders
        {
            /// <summary>Vacancies by their ids.</summary>
            [DataLoader]
            public static Task<Dictionary<long, Vacancy>> GetVacancyByIdAsync(
                IReadOnlyList<long> ids, Database database, CancellationToken cancellationToken) => throw new NotSupportedException();
        }

        [QueryType]
        public static partial class Queries
        {
            /// <param name="id">The vacancy's id.</param>
            public static Task<Vacancy?> GetVacancyByIdAsync(
                [ID<Vacancy>] long id, IVacancyByIdDataLoader vacancyById, CancellationToken cancellationToken) =>
                vacancyById.LoadAsync(id, cancellationToken);

            public static Task<List<Vacancy>> GetVacanciesAsync(
                VacancyFilter? where, [DefaultValue("[1]")] IReadOnlyList<int>? grades, List<float?> scores, Optional<string> text,
                Database database, IComparer<string> comparer, [Service] TimeProvider time, int limit = 10, Order order = Order.Descending) =>
                throw new NotSupportedException();

            public static ValueTask<string?> GetNameAsync([GlobalState] ClaimsPrincipal user, [GlobalState("locale")] string? language) => throw new NotSupportedException();

            [Authorize(Policy = "Recruit", Roles = ["HR", "ADMIN"])]
            public static DateTime GetTime(in ResolverContext context, DateTime? after) => default;
        }
        """));

    [Fact]
    public void Generate_Should_WriteNode_When_ObjectTypeHasNodeResolver() => Snapshot.Match(GeneratorHarness.Generate("""
        namespace Demo;

        public sealed class Database;

        public sealed class Vacancy
        {
            public Guid Id { get; init; }
            public string Secret { get; init; } = "";
            public string Title { get; init; } = "";
            public long[] StageIds { get; init; } = [];
        }

        /// <summary>A position to be filled.</summary>
        [Node]
        [Authorize]
        [ObjectType<Vacancy>(Ignore = [nameof(Vacancy.Secret)])]
        public static partial class VacancyNode
        {
            [NodeResolver]
            public static Task<Vacancy?> FindAsync(Guid id, Database database) => throw new NotSupportedException();

            /// <summary>In capitals.</summary>
            [AllowAnonymous]
            public static string GetTitle([Parent] Vacancy vacancy) => vacancy.Title.ToUpperInvariant();

            [ID<Vacancy>]
            public static IEnumerable<long> GetStageIds([Parent] Vacancy vacancy) => vacancy.StageIds;

            private static int Helper() => 1;
        }

        [ObjectType<Vacancy>]
        public static partial class VacancyExtension
        {
            public static int Count => 1;
        }

        [QueryType]
        public static partial class Queries
        {
            public static int Version => 1;
        }
        """));

    [Fact]
    public void Generate_Should_WriteConnections_When_UseConnectionIsThere() => Snapshot.Match(GeneratorHarness.Generate("""
        namespace Demo;

        public sealed class Database;

        public sealed record Vacancy(string Title);

        public static class Loaders
        {
            [DataLoader]
            public static Task<IReadOnlyDictionary<long, Page<Vacancy>>> GetVacanciesByOwnerAsync(
                IReadOnlyList<long> owners, PagingArguments paging, Database database) => throw new NotSupportedException();

            [DataLoader]
            public static Task<ILookup<string, Vacancy>> GetVacanciesByTagAsync(IReadOnlyList<string> tags) => throw new NotSupportedException();

            [DataLoader]
            public static Task<Vacancy?> GetVacancyByTitleAsync(string title, CancellationToken cancellationToken) => throw new NotSupportedException();
        }

        [QueryType]
        public static partial class Queries
        {
            [UseConnection(DefaultPageSize = 5, MaxPageSize = 50)]
            public static Task<Page<Vacancy>> GetVacanciesAsync(string? text, PagingArguments paging, Database database, bool open = true) =>
                throw new NotSupportedException();

            [UseConnection(Name = "Owned", IncludeTotalCount = false)]
            public static async Task<Page<Vacancy>> GetOwnedAsync(PagingArguments paging, IVacanciesByOwnerDataLoader byOwner) =>
                (await byOwner.With(paging).LoadAsync(1))!;
        }
        """));

    [Fact]
    public void Generate_Should_ApplyConventions_When_MutationsThrow() => Snapshot.Match(GeneratorHarness.Generate("""
        namespace Demo;

        public sealed class Database;

        public sealed record Vacancy(string Title);

        public sealed record CreateVacancyInput(string Title);

        /// <summary>The title is taken.</summary>
        public sealed class TitleTakenException(string title) : Exception("Taken.")
        {
            /// <summary>The title.</summary>
            public string Title { get; } = title;
        }

        public sealed class GoneException : Exception
        {
            public string Code => "IT_IS_GONE";
        }

        [MutationType]
        [Error<GoneException>]
        public static partial class Mutations
        {
            [Error<TitleTakenException>(At = "title")]
            public static Task<Vacancy> CreateVacancyAsync(CreateVacancyInput input, Database database, CancellationToken cancellationToken) =>
                throw new NotSupportedException();

            [UseMutationConvention(PayloadFieldName = "renamed")]
            public static bool RenameVacancy([ID<Vacancy>] long id, Optional<string> title) => title.HasValue;

            public static Task CloseAsync() => Task.CompletedTask;

            [UseMutationConvention(Disable = true)]
            public static int Plain(int number) => number;
        }

        [QueryType]
        public static partial class Queries
        {
            public static int Version => 1;
        }
        """));

    [Fact]
    public void Generate_Should_TakeTheTypeOfIds_FromTheirNameOrPlace_When_NoCSharpTypeTellsIt() => Snapshot.Match(GeneratorHarness.Generate("""
        namespace Demo;

        public abstract class Entity
        {
            [ID]
            public long Id { get; init; }
        }

        [GraphQLName("Position")]
        public sealed class Vacancy : Entity
        {
            [ID("User")]
            public Guid? OwnerId { get; init; }
        }

        public sealed record VacancyInput([ID] string Any, [ID("User")] long[] Owners);

        [ObjectType<Vacancy>]
        public static partial class VacancyNode
        {
            [ID]
            public static int GetNumber([Parent] Vacancy vacancy) => 1;
        }

        [QueryType]
        public static partial class VacancyQueries
        {
            public static Vacancy? GetVacancy([ID] long id, [ID("User")] Optional<long> owner, VacancyInput input) => null;
        }
        """));

    [Fact]
    public void Generate_Should_WriteAbstractTypes_When_InterfaceAndUnionAreMarked() => Snapshot.Match(GeneratorHarness.Generate("""
        namespace Demo;

        [InterfaceType]
        public interface INamed
        {
            /// <summary>The name.</summary>
            string Name { get; }
        }

        [UnionType]
        [GraphQLName("SearchResult")]
        public interface ISearchResult;

        [ObjectType]
        public sealed record Person(string Name, int Age) : INamed, ISearchResult;

        [ObjectType]
        public sealed record Company(string Name) : INamed, ISearchResult;

        [OneOf]
        public sealed record SearchBy(string? Name, int? Age);

        [QueryType]
        public static partial class Queries
        {
            [GraphQLName("find")]
            public static IReadOnlyList<ISearchResult?> Search(SearchBy by) => [];

            public static INamed? GetNamed() => null;
        }
        """));

    [Fact]
    public void Generate_Should_OpenStreams_When_SubscribeNamesSource() => Snapshot.Match(GeneratorHarness.Generate("""
        namespace Demo;

        public interface IEvents;

        public sealed record Moved(long VacancyId);

        [SubscriptionType]
        [Authorize]
        public static partial class Subscriptions
        {
            /// <summary>Every move.</summary>
            [Subscribe(With = nameof(OpenAsync))]
            public static Moved OnMoved([EventMessage] Moved moved, [ID<Moved>] long vacancyId) => moved;

            private static async IAsyncEnumerable<Moved> OpenAsync([ID<Moved>] long vacancyId, int? after, IEvents events)
            {
                await Task.Yield();
                yield return new Moved(vacancyId);
            }
        }

        [QueryType]
        public static partial class Queries
        {
            public static int Version => 1;
        }
        """));

    [Fact]
    public void Generate_Should_WriteFiltersOrdersAndProjections_When_FieldsAreQueries() => Snapshot.Match(GeneratorHarness.Generate("""
        using System.Linq.Expressions;

        namespace Demo;

        public enum Status { Draft, Published }

        public sealed class User
        {
            public long Id { get; set; }

            /// <summary>How he is called.</summary>
            public string Name { get; set; } = "";

            [Authorize]
            public string Secret { get; set; } = "";

            public List<Vacancy> Vacancies { get; set; } = [];
        }

        public sealed class Vacancy
        {
            public long Id { get; set; }

            public string Title { get; set; } = "";

            public Status? Status { get; set; }

            public Guid Token { get; set; }

            public string[] Tags { get; set; } = [];

            [ID<User>]
            public long OwnerId { get; set; }

            public User? Owner { get; set; }
        }

        public sealed class Audit
        {
            public long Id { get; set; }
        }

        /// <summary>What audits are found by.</summary>
        [FilterInputType<Audit>]
        public static class AuditFilter
        {
            public static Expression<Func<Audit, long>> Number => audit => audit.Id;
        }

        [ObjectType<Vacancy>]
        public static partial class VacancyNode
        {
            public static string GetLabel([Parent("Title, Status")] Vacancy vacancy) => vacancy.Title;

            public static string GetAnything([Parent] Vacancy vacancy) => vacancy.Title;

            public static int GetConstant() => 1;
        }

        [QueryType]
        public static partial class Queries
        {
            [UseConnection]
            [UseFiltering]
            [UseSorting]
            public static Task<Page<Vacancy>> GetVacanciesAsync(
                string? text, PagingArguments paging, QueryContext<Vacancy> query, CancellationToken cancellationToken) => throw new NotSupportedException();

            [UseConnection]
            [UseFiltering]
            [UseProjection]
            public static IQueryable<Audit> GetAudits(IComparer<string> service) => throw new NotSupportedException();

            [UseSorting]
            public static List<User> GetUsers() => [];
        }
        """));
}
