using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable.Filtering;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Queryable.Filtering;

/// <summary>What a <c>where</c> lets through, the same in memory and in PostgreSQL.</summary>
public abstract class FilteringTests : PostingTests
{
    private const string All = "1 2 3 4 5 6 7 8";

    [Theory]
    [InlineData("null", All)]
    [InlineData("{}", All)]
    [InlineData("{ title: {} }", All)]
    [InlineData("{ and: [] or: [] }", All)]
    [InlineData("{ or: [{}, { rank: { eq: 3 } }] }", All)]
    [InlineData("{ agency: {} tags: {} steps: { all: {} } }", All)]
    public async Task Where_Should_LetEverythingThrough_When_ItAsksForNothing(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("""{ title: { eq: "Cook" } }""", "1")]
    [InlineData("""{ title: { neq: "Cook" } }""", "2 3 4 5 6 7 8")]
    [InlineData("""{ title: { contains: "ook" } }""", "1 2 5 8")]
    [InlineData("""{ title: { contains: "ooK" } }""", "")]
    [InlineData("""{ title: { ncontains: "ook" } }""", "3 4 6 7")]
    [InlineData("""{ title: { startsWith: "Cook" } }""", "1 5")]
    [InlineData("""{ title: { nstartsWith: "Cook" } }""", "2 3 4 6 7 8")]
    [InlineData("""{ title: { endsWith: "cook" } }""", "2 8")]
    [InlineData("""{ title: { nendsWith: "cook" } }""", "1 3 4 5 6 7")]
    [InlineData("""{ title: { in: ["李雷", "Кассир", "nobody"] } }""", "3 4")]
    [InlineData("""{ title: { nin: ["李雷", "Кассир"] } }""", "1 2 5 6 7 8")]
    [InlineData("""{ title: { in: [] } }""", "")]
    [InlineData("""{ title: { nin: [] } }""", All)]
    [InlineData("""{ title: { eq: "" } }""", "6")]
    [InlineData("""{ title: { contains: "" } }""", All)]
    [InlineData("""{ title: { or: [{ eq: "Cook" }, { and: [{ startsWith: "L" }, { endsWith: "k" }] }] } }""", "1 8")]
    [InlineData("""{ title: { startsWith: "C", or: [{ endsWith: "k" }, { endsWith: "x" }] } }""", "1")]
    public async Task Text_Should_BeComparedByItsCharacters(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("""{ remark: { contains: "%" } }""", "1")]
    [InlineData("""{ remark: { contains: "_" } }""", "4")]
    [InlineData("""{ remark: { startsWith: "50%" } }""", "1")]
    [InlineData("""{ remark: { endsWith: "\\slash" } }""", "6")]
    [InlineData("""{ remark: { contains: "'; drop table \"Postings\"; --" } }""", "")]
    public async Task Text_Should_StandForItself_When_ItHasCharactersOfPatterns(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("{ remark: { eq: null } }", "3 7")]
    [InlineData("{ remark: { neq: null } }", "1 2 4 5 6 8")]
    [InlineData("""{ remark: { neq: "" } }""", "1 2 3 4 5 6 7")]
    [InlineData("""{ remark: { ncontains: "50" } }""", "3 4 5 6 7 8")]
    [InlineData("""{ remark: { in: [null, ""] } }""", "3 7 8")]
    [InlineData("""{ remark: { nin: [null, ""] } }""", "1 2 4 5 6")]
    [InlineData("""{ remark: { nin: ["50% off"] } }""", "2 3 4 5 6 7 8")]
    [InlineData("{ rank: { eq: null } }", "2 6")]
    [InlineData("{ rank: { neq: 3 } }", "2 3 4 6 7 8")]
    [InlineData("{ rank: { in: [null, 1] } }", "2 3 6")]
    [InlineData("{ rank: { in: [null] } }", "2 6")]
    [InlineData("{ rank: { nin: [null] } }", "1 3 4 5 7 8")]
    [InlineData("{ rank: { nin: [1, 2] } }", "1 2 5 6 7")]
    [InlineData("{ rank: { gt: 1 } }", "1 4 5 8")]
    [InlineData("{ rank: { ngt: 1 } }", "2 3 6 7")]
    [InlineData("{ rank: { gte: 2 lt: 3 } }", "4 8")]
    [InlineData("{ rank: { ngte: 2 } }", "2 3 6 7")]
    [InlineData("{ rank: { lte: 1 } }", "3 7")]
    [InlineData("{ rank: { nlte: 1 } }", "1 2 4 5 6 8")]
    [InlineData("{ rank: { nlt: 1 } }", "1 2 3 4 5 6 8")]
    [InlineData("{ level: { eq: null } }", "")]
    [InlineData("{ level: { neq: null } }", All)]
    [InlineData("{ level: { in: [null, 0] } }", "3 6")]
    public async Task Null_Should_BeAValueLikeAnyOther(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("{ level: { eq: 1 } }", "1 4 7")]
    [InlineData("{ isRemote: { eq: true } }", "2 4 6 8")]
    [InlineData("{ isRemote: { neq: true } }", "1 3 5 7")]
    [InlineData("{ isUrgent: { eq: false } }", "2 5 8")]
    [InlineData("{ isUrgent: { neq: false } }", "1 3 4 6 7")]
    [InlineData("{ isUrgent: { eq: null } }", "3 6")]
    [InlineData("{ kind: { eq: HOME } }", "2 5 8")]
    [InlineData("{ kind: { nin: [HOME, FIELD] } }", "3 6")]
    [InlineData("{ formerKind: { in: [null, OFFICE] } }", "2 3 4 6 8")]
    [InlineData("""{ token: { eq: "00000003-0000-0000-0000-000000000000" } }""", "3")]
    [InlineData("""{ token: { gt: "00000006-0000-0000-0000-000000000000" } }""", "7 8")]
    [InlineData("""{ token: { in: ["00000003-0000-0000-0000-000000000000"] } }""", "3")]
    [InlineData("{ salary: { gte: 5002.5 } }", "5 6 7")]
    [InlineData("{ score: { lt: 0.75 } }", "1 2")]
    [InlineData("{ score: { in: [0.25, 2] } }", "1 8")]
    [InlineData("""{ createdAt: { lte: "2026-01-01T12:00:00+02:00" } }""", "1 2")]
    [InlineData("""{ createdAt: { in: ["2026-01-01T12:00:00+02:00"] } }""", "2")]
    [InlineData("""{ seenAt: { gt: "2026-01-06T08:00:00Z" } }""", "6")]
    [InlineData("""{ seenAt: { ngt: "2026-01-02T08:00:00Z" } }""", "1 7 8")]
    [InlineData("""{ day: { gt: "2026-01-03", lte: "2026-01-05" } }""", "4 5")]
    [InlineData("""{ opens: { lt: "03:00:00" } }""", "1 2")]
    [InlineData("""{ took: { gte: "PT5M" } }""", "5 7")]
    public async Task Value_Should_BeCompared_When_ItIsOfAnyType(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("""{ agency: { name: { eq: "Север" } } }""", "2 4 8")]
    [InlineData("""{ agency: { name: { neq: "Север" } } }""", "1 6")]
    [InlineData("{ agency: { city: { eq: null } } }", "1 6")]
    [InlineData("{ agency: null }", "3 5 7")]
    [InlineData("""{ agency: { parent: { city: { startsWith: "М" } } } }""", "1 6")]
    [InlineData("{ agency: { parent: null } }", "2 4 8")]
    [InlineData("{ agency: { size: { ngt: 100 } } }", "1 6")]
    [InlineData("{ agency: { or: [{ size: { gt: 100 } }, { parent: { size: { gt: 100 } } }] } }", "1 2 4 6 8")]
    public async Task Object_Should_BeFilteredByItsFields_When_ItMayBeAbsent(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("{ steps: { any: true } }", "1 3 4 5 6 8")]
    [InlineData("{ steps: { any: false } }", "2 7")]
    [InlineData("{ steps: { some: { weight: { eq: 7 } } } }", "1 5")]
    [InlineData("{ steps: { some: {} } }", "1 3 4 5 6 8")]
    [InlineData("{ steps: { none: {} } }", "2 7")]
    [InlineData("{ steps: { none: { weight: { gt: 4 } } } }", "2 3 4 6 7")]
    [InlineData("{ steps: { all: { weight: { gt: 4 } } } }", "1 2 7 8")]
    [InlineData("{ steps: { all: { weight: { ngt: 4 } } } }", "2 3 4 6 7")]
    [InlineData("{ steps: { all: { weight: { in: [1, 2] } } } }", "2 4 6 7")]
    [InlineData("""{ steps: { some: { name: { eq: "Step 1" } weight: { eq: null } } } }""", "5")]
    [InlineData("""{ tags: { some: { eq: "a" } } }""", "1 3 6")]
    [InlineData("""{ tags: { none: { in: ["a", "d"] } } }""", "2 4 5 7")]
    [InlineData("""{ tags: { all: { startsWith: "a" } any: true } }""", "3 6")]
    public async Task List_Should_BeFilteredByItsItems(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("{ or: [{ rank: { eq: 1 } }, { isRemote: { eq: true } rank: { eq: 2 } }] }", "3 4 8")]
    [InlineData("""{ isRemote: { eq: true } or: [{ title: { eq: "Cook" } }, { kind: { eq: HOME } }] and: [{ rank: { neq: null } }] }""", "8")]
    [InlineData("{ and: [{ or: [{ rank: { eq: 3 } }, { rank: { eq: 2 } }] }, { or: [{ isRemote: { eq: true } }, { kind: { eq: FIELD } }] }] }", "1 4 8")]
    public async Task Conditions_Should_Combine_When_AndAndOrNest(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("""{ id: { eq: "UG9zdGluZzoz" } }""", "3")]
    [InlineData("""{ id: { in: ["UG9zdGluZzoz", "UG9zdGluZzo1"] } }""", "3 5")]
    [InlineData("""{ agencyId: { eq: "QWdlbmN5OjE=" } }""", "2 4 8")]
    [InlineData("{ agencyId: { eq: null } }", "3 5 7")]
    public async Task GlobalId_Should_FindItsObject(string where, string ids) => await ExpectAsync(where, ids);

    [Theory]
    [InlineData("""{ or: [{ id: { in: ["QWdlbmN5OjE="] } }] }""", "\"where.or[0].id.in[0]\": The id \"QWdlbmN5OjE=\" belongs to the type \"Agency\". Expected an id of the type \"Posting\".")]
    [InlineData("""{ agencyId: { eq: "nonsense" } }""", "\"where.agencyId.eq\": The id \"nonsense\" is no global id. Expected an id as an \"id\" field of this API gave it.")]
    public async Task GlobalId_Should_BeRefused_When_ItIsOfAnotherType(string where, string message) =>
        await ExpectErrorAsync(where, "INVALID_GLOBAL_ID", message);

    [Theory]
    [InlineData("{ title: null }", "\"where.title\" was null. Leave it out, or find absent values by \"eq: null\".")]
    [InlineData("{ title: { contains: null } }", "\"where.title.contains\" was null. Leave it out, or find absent values by \"eq: null\".")]
    [InlineData("{ rank: { gt: null } }", "\"where.rank.gt\" was null. Leave it out, or find absent values by \"eq: null\".")]
    [InlineData("{ rank: { in: null } }", "\"where.rank.in\" was null. Leave it out, or find absent values by \"eq: null\".")]
    [InlineData("{ and: null }", "\"where.and\" was null. Leave it out.")]
    [InlineData("{ steps: { some: null } }", "\"where.steps.some\" was null. Leave it out.")]
    [InlineData("{ steps: { any: null } }", "\"where.steps.any\" was null. Leave it out.")]
    [InlineData("""{ title: { eq: "a\u0000" } }""", "\"where.title.eq\" contains U+0000, which no text has. Leave it out.")]
    public async Task Where_Should_BeRefused_When_ItHasNoMeaning(string where, string message) =>
        await ExpectErrorAsync(where, "INVALID_FILTER", message);

    [Fact]
    public async Task Where_Should_BeRefused_When_ATextHasHalfACharacter()
    {
        var answer = await Executor.RunAsync(
            "query($where: PostingFilterInput) { ids(where: $where) }", """{"where":{"title":{"in":["a","\ud83d x"]}}}""");

        answer.ShouldContain("errors");
        answer.ShouldNotContain("INTERNAL_SERVER_ERROR");
    }

    [Fact]
    public async Task Where_Should_ComeFromVariables_When_TheDocumentIsTheSame()
    {
        const string Document = "query($where: PostingFilterInput, $rank: Int) { ids(where: $where) other: ids(where: { rank: { eq: $rank } }) }";

        (await Executor.DataAsync(Document, """{"where":{"title":{"contains":"ook"},"rank":{"gte":3}},"rank":2}"""))
            .ShouldBe("""{"ids":[1,5],"other":[4,8]}""");
        (await Executor.DataAsync(Document, """{"where":null}""")).ShouldBe("""{"ids":[1,2,3,4,5,6,7,8],"other":[1,2,3,4,5,6,7,8]}""");
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Where_Should_BeRefused_When_ItNestsTooDeep(int depth, bool isAllowed)
    {
        // The argument, each "and", and the field's operators are a level.
        var where = Nested(depth);

        await ExpectLimitAsync(where, isAllowed, "\"where.and[0].and[0].and[0].rank\" nests 5 levels deep. Expected at most 4 levels.");

        static string Nested(int depth) => depth == 2 ? "{ and: [{ rank: { eq: 1 } }] }"
            : depth > 2 ? $"{{ and: [{Nested(depth - 1)}] }}" : "{}";
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Where_Should_BeRefused_When_ItHasTooManyConditions(int count, bool isAllowed) =>
        await ExpectLimitAsync(
            $"{{ or: [{string.Join(", ", Enumerable.Repeat("{ rank: { eq: 1 } }", count))}] }}",
            isAllowed,
            "\"where.or[3].rank.eq\" is condition 4 of the filter. Expected at most 3 conditions.");

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Where_Should_BeRefused_When_AListHasTooManyValues(int count, bool isAllowed) =>
        await ExpectLimitAsync(
            $"{{ rank: {{ in: [{string.Join(", ", Enumerable.Repeat("1", count))}] }} }}",
            isAllowed,
            "\"where.rank.in\" has 6 values. Expected at most 5 values.");

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public async Task Where_Should_BeRefused_When_ATextIsTooLong(int length, bool isAllowed) =>
        await ExpectLimitAsync(
            $"{{ title: {{ eq: \"{new string('x', length)}\" }} }}",
            isAllowed,
            "\"where.title.eq\" has 8 characters. Expected at most 7 characters.");

    private async Task ExpectAsync(string where, string ids) =>
        string.Join(' ', await IdsAsync(where)).ShouldBe(ids, where);

    private async Task ExpectErrorAsync(string where, string code, string message)
    {
        var answer = JsonNode.Parse(await Executor.RunAsync($"{{ ids(where: {where}) }}"))!;
        var error = answer["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)error["message"]!).ShouldBe(message);
        ((string)error["extensions"]!["code"]!).ShouldBe(code);
        error["path"]!.ToJsonString().ShouldBe("""["ids"]""");
    }

    private async Task ExpectLimitAsync(string where, bool isAllowed, string message)
    {
        var limits = new FilterLimits { MaxDepth = 4, MaxConditions = 3, MaxItems = 5, MaxTextLength = 7 };
        var executor = PostingSchema.Executor(Postings, new RequestExecutorOptions { Filtering = limits });
        var answer = JsonNode.Parse(await executor.RunAsync($"{{ ids(where: {where}) }}"))!;
        if (isAllowed)
        {
            answer["errors"].ShouldBeNull(answer.ToJsonString());
            return;
        }

        var error = answer["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)error["message"]!).ShouldBe(message);
        ((string)error["extensions"]!["code"]!).ShouldBe("FILTER_TOO_COMPLEX");
    }
}
