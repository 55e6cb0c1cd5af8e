using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.PersonalData;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.PersonalData;

/// <summary>
/// Every column of the model is told by the export, or stands in <see cref="PersonalColumns"/> with the reason why not; and so for
/// anonymisation. A new one fails here until somebody has decided.
/// </summary>
public sealed class PersonalColumnsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    [Fact]
    public async Task EveryColumn_Should_BeDecidedUpon()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();

        PersonalColumns.All.Select(column => column.Name).ShouldBe(
            context.Model.GetEntityTypes()
                .SelectMany(entity => entity.GetFlattenedProperties().Select(property => $"{entity.ClrType.Name}.{property.Name}")),
            ignoreOrder: true);
    }

    [Fact]
    public async Task Export_Should_TellEveryColumnThatIsToBeTold_And_NothingBesides()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await FullPerson.CreateAsync(database);
        var (before, told) = (await StoredAsync(database), await ExportAsync(database, user));
        await AnonymiseAsync(database, user);
        var toldAfterwards = await ExportAsync(database, user);

        foreach (var column in PersonalColumns.All.Where(column => column.Told is not null))
        {
            var values = ValuesAt(told, column.Told!);
            values.ShouldBeSubsetOf(before[column.Name], column.Name);
            // That somebody is anonymised is told only afterwards.
            values.Concat(ValuesAt(toldAfterwards, column.Told!)).ShouldNotBeEmpty(column.Name);
        }

        // Details of the audit name themselves.
        PathsIn(told).Select(path => path.StartsWith("audit.details.", StringComparison.Ordinal) ? "audit.details" : path).Distinct()
            .ShouldBeSubsetOf(PersonalColumns.All.Select(column => column.Told).OfType<string>().Concat(PersonalColumns.Words));
        told.GetRawText().ShouldNotContain(FullPerson.StaffIp);
        told.GetRawText().ShouldNotContain("4711");
    }

    [Fact]
    public async Task Anonymise_Should_TakeEveryColumnThatIsToGo_And_LeaveHerNameNowhereElse()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await FullPerson.CreateAsync(database);
        var (before, told) = (await StoredAsync(database), await ExportAsync(database, user));

        await AnonymiseAsync(database, user);

        var (after, toldAfterwards) = (await StoredAsync(database), await ExportAsync(database, user));
        foreach (var column in PersonalColumns.All)
        {
            if (column.Gone)
            {
                before[column.Name].Except(after[column.Name]).ShouldNotBeEmpty(column.Name);
                after[column.Name].ShouldNotContain(value => IsHers(value), column.Name);
            }

            if (column is { Gone: true, Told: not null })
            {
                ValuesAt(told, column.Told).Intersect(ValuesAt(toldAfterwards, column.Told)).ShouldBeEmpty(column.Name);
            }
            else if (after[column.Name].Any(IsHers))
            {
                column.Fate.ShouldBe(PersonalColumn.Posted, column.Name);
            }
        }

        toldAfterwards.GetRawText().ShouldNotContain("secretly", Case.Insensitive);
    }

    private static bool IsHers(string value) => value.Contains(FullPerson.Name, StringComparison.OrdinalIgnoreCase);

    private static async Task AnonymiseAsync(RecruitDatabase database, long userId)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.AnonymiseAsync(await context.Users.SingleAsync(user => user.Id == userId), userId, RecruitDatabase.Now.AddDays(3), default);
        await transaction.CommitAsync();
    }

    private static Task<JsonElement> ExportAsync(RecruitDatabase database, long userId) => database.ReadAsync(async context =>
        JsonDocument.Parse(await context.ExportAsync(await Person.OfUserAsync(context, userId, default), default)).RootElement);

    /// <summary>What stands in each column, as the export would write it.</summary>
    private static async Task<Dictionary<string, HashSet<string>>> StoredAsync(RecruitDatabase database)
    {
        await using var context = database.CreateContext();
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;
        var stored = new Dictionary<string, HashSet<string>>();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var rows = await ((IQueryable<object>)set.MakeGenericMethod(entity.ClrType).Invoke(context, null)!).IgnoreQueryFilters().ToListAsync();
            foreach (var property in entity.GetFlattenedProperties())
            {
                stored.Add(
                    $"{entity.ClrType.Name}.{property.Name}",
                    [.. rows.SelectMany(row => Leaves(JsonSerializer.SerializeToElement(context.Entry(row).Property(property).CurrentValue, Options)))]);
            }
        }

        return stored;
    }

    /// <summary>What stands at a path, through every list on the way.</summary>
    private static HashSet<string> ValuesAt(JsonElement document, string path)
    {
        IEnumerable<JsonElement> places = [document];
        foreach (var name in path.Split('.'))
        {
            places = places
                .SelectMany(IEnumerable<JsonElement> (place) => place.ValueKind is JsonValueKind.Array ? place.EnumerateArray() : [place])
                .Where(place => place.ValueKind is not JsonValueKind.Null)
                .Select(place => place.GetProperty(name))
                .ToList();
        }

        return [.. places.SelectMany(Leaves)];
    }

    /// <summary>Where something stands that is no object.</summary>
    private static IEnumerable<string> PathsIn(JsonElement value, string path = "") => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => PathsIn(item, path)),
        JsonValueKind.Object => value.EnumerateObject()
            .SelectMany(member => PathsIn(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        _ => [path],
    };

    private static IEnumerable<string> Leaves(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value)),
        _ => [value.ToString()],
    };
}
