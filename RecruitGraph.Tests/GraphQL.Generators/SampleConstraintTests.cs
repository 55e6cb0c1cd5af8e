using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.Tests.GraphQL.Generators.Sample;

namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>Data annotations of inputs: every failing place is told at once, and nothing has happened.</summary>
public sealed class SampleConstraintTests
{
    private const string Enrol = "mutation($input: PersonInput!) { enrol(input: $input) { string errors { ... on InvalidInputError { path message code constraint } } } }";
    private const string EnrolPlainly = "mutation($p: PersonInput!, $n: Int) { enrolPlainly(person: $p, places: $n) }";

    private readonly SampleServer _server = new();

    [Theory]
    [InlineData("""{ "name": "A", "phone": "1" }""", "input name", "name has 1 characters; 2 to 10 are allowed.", "stringLength")]
    [InlineData("""{ "name": "12345678901", "phone": "1" }""", "input name", "name has 11 characters; 2 to 10 are allowed.", "stringLength")]
    [InlineData("""{ "name": "Ada", "phone": "1", "age": 17 }""", "input age", "age is 17; 18 to 99 is allowed.", "range")]
    [InlineData("""{ "name": "Ada", "phone": "1", "age": 9007199254740991 }""", "input age", "age is 9007199254740991; 18 to 99 is allowed.", "range")]
    [InlineData("""{ "name": "Ada", "phone": "1", "email": "ada" }""", "input email", "email is no e-mail address; name@example.com is the form.", "emailAddress")]
    [InlineData("""{ "name": "Ada" }""", "input phone", "Tell us how to call you.", "required")]
    [InlineData("""{ "name": "Ada", "phone": null }""", "input phone", "Tell us how to call you.", "required")]
    [InlineData("""{ "name": "Ada", "phone": "1", "education": [] }""", "input education", "education has 0 items; at least 1 are needed.", "minLength")]
    [InlineData("""{ "name": "Ada", "phone": "1", "education": { "name": "longer", "from": 1, "to": 2 } }""", "input education name", "name has 6 characters; at most 5 are allowed.", "maxLength")]
    [InlineData("""{ "name": "Ada", "phone": "1", "education": [{ "name": "a", "from": 1, "to": 2 }, { "name": "b", "from": 3, "to": 2 }] }""", "input education 1", "It ends before it begins.", "ordered")]
    [InlineData("""{ "name": "Ada", "phone": "1", "education": [{ "name": "a", "from": 1, "to": 2, "grade": "C" }] }""", "input education 0 grade", "grade is \"C\"; allowed are [\"A\", \"B\"].", "allowedValues")]
    [InlineData("""{ "name": "Ada", "phone": "1", "password": "x", "passwordAgain": "y" }""", "input passwordAgain", "passwordAgain must equal password.", "compareWith")]
    [InlineData("""{ "name": "Ada", "phone": "1", "age": 43 }""", "input", "Neither is anybody 43.", null)]
    public async Task Payload_Should_NameThePlace_When_ARuleIsBroken(string input, string path, string message, string? constraint)
    {
        var before = EnrolmentMutations.Enrolled;

        var answer = JsonNode.Parse(await _server.ExecuteAsync(Enrol, new { input = JsonSerializer.Deserialize<JsonElement>(input) }))!;

        answer["errors"].ShouldBeNull(answer.ToJsonString());
        answer["data"]!["enrol"]!["string"].ShouldBeNull();
        var error = answer["data"]!["enrol"]!["errors"]!.AsArray().ShouldHaveSingleItem()!;
        PathOf(error).ShouldBe(path);
        ((string?)error["message"]).ShouldBe(message);
        ((string?)error["code"]).ShouldBe("INVALID_INPUT");
        ((string?)error["constraint"]).ShouldBe(constraint);
        EnrolmentMutations.Enrolled.ShouldBe(before);
    }

    [Theory]
    [InlineData("""{ "name": "Al", "phone": "1" }""")]
    [InlineData("""{ "name": "1234567890", "phone": "1", "age": 18, "email": null, "education": null, "passwordAgain": null }""")]
    [InlineData("""{ "name": "Ada", "phone": "1", "age": 99, "email": "a@b.c", "password": "x", "passwordAgain": "x", "education": [{ "name": "12345", "from": 1, "to": 1, "grade": "A" }] }""")]
    public async Task Resolver_Should_Run_When_NoRuleIsBroken(string input) =>
        (await _server.ExecuteAsync(Enrol, new { input = JsonSerializer.Deserialize<JsonElement>(input) })).ShouldContain("\"errors\":[]");

    [Fact]
    public async Task Payload_Should_TellEveryPlaceAtOnce_When_ManyRulesAreBroken()
    {
        var input = new
        {
            name = "",
            age = 1,
            email = "x",
            education = new object[] { new { name = "longer", from = 1, to = 2 }, new { name = "b", from = 3, to = 2 }, new { name = "longest", from = 1, to = 1, grade = "Z" } },
        };

        var answer = JsonNode.Parse(await _server.ExecuteAsync(Enrol, new { input }))!;

        answer["data"]!["enrol"]!["errors"]!.AsArray().Select(error => $"{PathOf(error!)} {error!["constraint"]}").ShouldBe(
            [
                "input education 0 name maxLength", "input education 1 ordered", "input education 2 name maxLength", "input education 2 grade allowedValues",
                "input name required", "input name stringLength", "input age range", "input email emailAddress", "input phone required",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Answer_Should_CarryPathAndInputPath_When_TheFieldHasNoPayload()
    {
        var before = EnrolmentMutations.Enrolled;

        var answer = await _server.ExecuteAsync(
            EnrolPlainly, new { p = new { name = "Ada", phone = "1", education = new[] { new { name = "longer", from = 1, to = 2 } } }, n = 4 });

        answer.ShouldBe(
            """{"errors":[{"message":"name has 6 characters; at most 5 are allowed.","locations":[{"line":1,"column":39}],"path":["enrolPlainly"],"extensions":{"code":"INVALID_INPUT","inputPath":["person","education",0,"name"],"constraint":"maxLength"}},{"message":"places is 4; 1 to 3 is allowed.","locations":[{"line":1,"column":39}],"path":["enrolPlainly"],"extensions":{"code":"INVALID_INPUT","inputPath":["places"],"constraint":"range"}}],"data":null}""");
        EnrolmentMutations.Enrolled.ShouldBe(before);
    }

    [Fact]
    public async Task Literal_Should_BeChecked_When_ItHoldsVariables()
    {
        var answer = await _server.ExecuteAsync(
            """mutation($e: [EducationInput!]) { enrolPlainly(person: { name: "A", phone: "1", education: $e }) }""",
            new { e = new[] { new { name = "longer", from = 1, to = 2 } } });

        answer.ShouldContain("\"inputPath\":[\"person\",\"education\",0,\"name\"]");
        answer.ShouldContain("\"inputPath\":[\"person\",\"name\"]");
    }

    [Fact]
    public async Task Default_Should_BeChecked_When_TheOperationGivesIt() =>
        (await _server.ExecuteAsync("query($n: Int! = 9) { checkLevel(level: $n) }"))
        .ShouldContain("\"message\":\"level is 9; 1 to 5 is allowed.\"");

    [Fact]
    public async Task OtherFields_Should_Answer_When_AFieldIsRefused() =>
        (await _server.ExecuteAsync("""mutation { bad: reserve(input: { places: 0, code: "A" }) { errors { ... on InvalidInputError { path } } } good: reserve(input: { places: 1 }) { errors { ... on Error { message } } } }"""))
        .ShouldBe("""{"data":{"bad":{"errors":[{"path":["input","places"]},{"path":["input","code"]}]},"good":{"errors":[]}}}""");

    [Fact]
    public async Task Ids_Should_BeRefusedAllAtOnceWithTheirPlaces_When_TheyStandInsideAVariable()
    {
        var answer = JsonNode.Parse(await _server.ExecuteAsync(
            EnrolPlainly, new { p = new { name = "A", phone = "1", jobs = new[] { "Sm9iOjI=", "nonsense", "Q29tcGFueTox" } } }))!;

        answer["errors"]!.AsArray().Select(error => $"{error!["extensions"]!["code"]} {error["extensions"]!["inputPath"]!.ToJsonString()}").ShouldBe(
            ["INVALID_GLOBAL_ID [\"$p\",\"jobs\",1]", "INVALID_GLOBAL_ID [\"$p\",\"jobs\",2]", "INVALID_INPUT [\"$p\",\"name\"]"]);
        ((string?)answer["errors"]![0]!["message"])!.ShouldStartWith("Variable \"$p\" has invalid value at .jobs[1]: The id \"nonsense\" is no global id.");
        answer["data"].ShouldBeNull();
    }

    [Fact]
    public async Task Ids_Should_BeRefusedAllAtOnceWithTheirPlaces_When_TheyAreArguments()
    {
        var answer = await _server.ExecuteAsync("""{ checkLevel(level: 0, jobs: ["bad", "worse"]) }""");

        answer.ShouldContain("\"inputPath\":[\"level\"]");
        answer.ShouldContain("\"inputPath\":[\"jobs\",0]");
        answer.ShouldContain("\"inputPath\":[\"jobs\",1]");
    }

    [Fact]
    public async Task Shape_Should_BeToldTogetherWithRules_When_BothAreWrong()
    {
        var answer = JsonNode.Parse(await _server.ExecuteAsync(
            EnrolPlainly, new { p = new { name = "A", phone = 1, jobs = new[] { "bad" } }, n = "x" }))!;

        answer["errors"]!.AsArray().Select(error => $"{error!["extensions"]!["code"]} {error["extensions"]!["inputPath"]!.ToJsonString()}").ShouldBe(
            ["BAD_USER_INPUT [\"$p\",\"phone\"]", "BAD_USER_INPUT [\"$n\"]", "INVALID_GLOBAL_ID [\"$p\",\"jobs\",0]"]);
    }

    [Fact]
    public async Task Errors_Should_EndAtAWhile_When_EverythingIsWrong()
    {
        var answer = JsonNode.Parse(await _server.ExecuteAsync(
            EnrolPlainly, new { p = new { name = "Ada", phone = "1", jobs = Enumerable.Repeat("bad", 5_000) } }))!;

        answer["errors"]!.AsArray().Count.ShouldBe(50);
    }

    private static string PathOf(JsonNode error) => string.Join(' ', error["path"]!.AsArray().Select(static part => (string?)part));
}
