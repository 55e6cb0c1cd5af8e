using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.Tests.GraphQL.Execution;
using static RecruitGraph.Tests.GraphQL.Analysis.LimitTest;

namespace RecruitGraph.Tests.GraphQL.Analysis.Robustness;

/// <summary>
/// Requests made to hurt, with limits as they are by default, and with all limits off on a small stack. Each ends in an answer or in
/// coded errors, and takes memory in proportion to its own size.
/// </summary>
public sealed class HostileRequestTests
{
    private const int Deep = 10_000;

    private static readonly Dictionary<string, (string Document, string? Variables, string Codes)> Requests = new()
    {
        ["selections 10,000 deep"] = ($"{Repeat(Deep, "{a")}{{t}}{Repeat(Deep, "}")}", null, "TOKEN_LIMIT_EXCEEDED NESTING_LIMIT_EXCEEDED"),
        ["inline fragments 10,000 deep"] = ($"{Repeat(Deep, "{...")}{{t}}{Repeat(Deep, "}")}", null, "NESTING_LIMIT_EXCEEDED"),
        ["lists 10,000 deep"] = ($"{{s(v: {Repeat(Deep, "[")}1{Repeat(Deep, "]")})}}", null, "NESTING_LIMIT_EXCEEDED"),
        ["objects 10,000 deep"] = ($"{{s(o: {Repeat(Deep, "{in:")}{{x:1}}{Repeat(Deep, "}")})}}", null, "NESTING_LIMIT_EXCEEDED"),
        ["any value 10,000 deep"] = ($"{{s(any: {Repeat(Deep, "[{a:")}1{Repeat(Deep, "}]")})}}", null, "NESTING_LIMIT_EXCEEDED"),
        ["default value 10,000 deep"] = ($"query($o: In = {Repeat(Deep, "{in:")}{{}}{Repeat(Deep, "}")}) {{ s(o: $o) }}", null, "NESTING_LIMIT_EXCEEDED"),
        ["list types 10,000 deep"] = ($"query($v: {Repeat(Deep, "[")}Int{Repeat(Deep, "]")}) {{ s(v: $v) }}", "{\"v\":1}", "NESTING_LIMIT_EXCEEDED"),
        ["variables 10,000 deep"] = ("query($o: In) { s(o: $o) }", $"{{\"o\":{Repeat(Deep, "{\"in\":")}{{\"x\":1}}{Repeat(Deep, "}")}}}", "FIELD_COST_LIMIT_EXCEEDED NESTING_LIMIT_EXCEEDED"),
        ["wrong variables 10,000 deep"] = ("query($o: In) { s(o: $o) }", $"{{\"o\":{Repeat(Deep, "{\"in\":")}{{\"x\":\"no\"}}{Repeat(Deep, "}")}}}", "BAD_USER_INPUT NESTING_LIMIT_EXCEEDED"),
        // Whether the stack has room for it is the machine's business: an answer and a refusal are both an end.
        ["variables of any type 10,000 deep"] = ("query($a: Any) { s(any: $a) }", $"{{\"a\":{Repeat(Deep, "[")}{Repeat(Deep, "]")}}}", "BAD_USER_INPUT "),
        ["fragments 5,000 deep"] = ($"{{...F0}} {Repeat(5_000, static i => $"fragment F{i} on Query {{ a {{ ...F{i + 1} }} }} ")} fragment F5000 on Query {{ t }}", null, "TOKEN_LIMIT_EXCEEDED"),
        ["fragments of fragments 3,000 deep"] = ($"{{...F0}} {Repeat(1_000, static i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")} fragment F1000 on Query {{ t }}", null, ""),
        ["doubling fragments"] = ($"{{...F0}} {Doubling(60, "t")}", null, "DEPTH_LIMIT_EXCEEDED FRAGMENT_VISIT_LIMIT_EXCEEDED"),
        ["a ring of fragments"] = ($"{{...F0}} {Repeat(500, static i => $"fragment F{i} on Query {{ a {{ ...F{(i + 1) % 500} }} }} ")}", null, "DEPTH_LIMIT_EXCEEDED"),
        ["a fragment that spreads itself"] = ("{...F} fragment F on Query { t ...F a { ...F } }", null, "GRAPHQL_VALIDATION_FAILED"),
        ["a megabyte of aliases"] = ($"{{{Repeat(120_000, static i => $"a{i}:t ")}}}", null, "TOKEN_LIMIT_EXCEEDED"),
        ["a megabyte of one field"] = ($"{{{Repeat(500_000, "t ")}}}", null, "TOKEN_LIMIT_EXCEEDED"),
        ["a megabyte of directives"] = ($"{{t {Repeat(60_000, "@skip(if:false)")}}}", null, "TOKEN_LIMIT_EXCEEDED"),
        ["a megabyte of arguments"] = ($"{{s({Repeat(100_000, static i => $"a{i}:1 ")})}}", null, "TOKEN_LIMIT_EXCEEDED"),
        ["thousands of unknown fields"] = ($"{{{Repeat(1_900, static i => $"unknown{i} ")}}}", null, "ROOT_FIELD_LIMIT_EXCEEDED"),
        ["thousands of mistakes"] = ($"{{a {{{Repeat(1_500, static i => $"unknown{i} ")}}}}}", null, Codes(101, "GRAPHQL_VALIDATION_FAILED")),
        ["thousands of operations"] = (Repeat(1_200, static i => $"query Q{i} {{ t }} "), null, "BAD_REQUEST"),
        ["thousands of variables"] = ($"query({Repeat(1_500, static i => $"$v{i}:Int ")}) {{ t }}", null, Codes(101, "GRAPHQL_VALIDATION_FAILED")),
        ["a huge list of variables"] = ("query($v: [Int]) { s(v: $v) }", $"{{\"v\":[{Repeat(100_000, "1,")}1]}}", ""),
        ["a huge list of wrong variables"] = ("query($v: [Int]) { s(v: $v) }", $"{{\"v\":[{Repeat(100_000, "{},")}1]}}", Codes(51, "BAD_USER_INPUT")),
        ["an int of 100,000 digits"] = ($"{{s(v: {Repeat(100_000, "9")})}}", null, "GRAPHQL_VALIDATION_FAILED"),
        ["an int of 100,000 digits for anything"] = ($"{{s(any: {Repeat(100_000, "9")})}}", null, ""),
        ["a float beyond all floats"] = ("{s(v: 1e400000)}", null, "GRAPHQL_VALIDATION_FAILED"),
        ["a float beyond all floats, with floats"] = ("{s(f: 1e400000)}", null, "GRAPHQL_VALIDATION_FAILED"),
        ["variables beyond all numbers"] = ("query($v: [Int], $f: Float) { s(v: $v, f: $f) }", $"{{\"v\":[{Repeat(100_000, "9")}],\"f\":1e400000}}", "BAD_USER_INPUT BAD_USER_INPUT"),
        ["a name of a megabyte"] = ($"{{{Repeat(1_000_000, "t")}}}", null, "NAME_LIMIT_EXCEEDED GRAPHQL_VALIDATION_FAILED"),
        ["a string of a megabyte"] = ($"{{s(text: \"{Repeat(1_000_000, "t")}\")}}", null, ""),
        ["a block string of a megabyte"] = ($"{{s(text: \"\"\"{Repeat(200_000, " \n x")}\"\"\")}}", null, ""),
        ["a comment of a megabyte"] = ($"#{Repeat(1_000_000, "t")}\n{{t}}", null, ""),
        ["a megabyte of commas"] = ($"{{t{Repeat(1_000_000, ",")}}}", null, ""),
        ["a lone surrogate, escaped"] = ("{s(text: \"\\uD800\")}", null, "GRAPHQL_PARSE_FAILED"),
        ["a lone surrogate in variables"] = ("query($t: String) { s(text: $t) }", "{\"t\":\"\\uD800\"}", "BAD_USER_INPUT"),
        ["a lone surrogate as name of a variable"] = ("query($t: String) { s(text: $t) }", "{\"\\uD800\":1}", "BAD_USER_INPUT"),
        ["a lone surrogate as name of a field"] = ("query($o: In) { s(o: $o) }", "{\"o\":{\"\\uD800\":1}}", "BAD_USER_INPUT"),
        ["a character that is none"] = ("{s(text: \"\\u{110000}\")}", null, "GRAPHQL_PARSE_FAILED"),
        ["control characters"] = ("{\u0000\u0007}", null, "GRAPHQL_PARSE_FAILED"),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_Should_EndInAnswerOrCode_When_LimitsAreOn(string name)
    {
        var (document, variables, codes) = Requests[name];
        var answer = await RunAsync(Executor(new RequestLimits { MaxVariablesSize = 1 << 20 }), Encoding.UTF8.GetBytes(document), variables);

        LimitTest.Codes(answer).Split(' ')[0].ShouldBeOneOf([.. codes.Split(' '), codes], answer.Length > 500 ? answer[..500] : answer);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Request_Should_EndInAnswerOrCode_When_LimitsAreOffAndTheStackIsSmall(string name)
    {
        var (document, variables, _) = Requests[name];
        var bytes = Encoding.UTF8.GetBytes(document);
        var executor = Executor(RequestLimits.Unlimited);
        var (answer, allocated) = SmallStack.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var answer = RunAsync(executor, bytes, variables).GetAwaiter().GetResult();
            return (answer, GC.GetAllocatedBytesForCurrentThread() - before);
        });

        // An answer, or nothing but codes that a client knows; never an unexpected error.
        LimitTest.Codes(answer).ShouldNotContain("INTERNAL_SERVER_ERROR");
        allocated.ShouldBeLessThan(64_000_000L + (1_500L * (bytes.Length + (variables?.Length ?? 0))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_Should_BePrintedAsItWasRead_When_TheStackIsSmall(string name)
    {
        var source = new SourceText(Encoding.UTF8.GetBytes(Requests[name].Document));
        SmallStack.Run(() =>
        {
            try
            {
                var printed = SyntaxPrinter.Print(GraphQLParser.Parse(source, new ParserOptions { MaxDepth = 1_000 }));
                GraphQLParser.Parse(printed, new ParserOptions { MaxDepth = int.MaxValue }).Definitions.ShouldNotBeEmpty();
            }
            catch (SyntaxException)
            {
                // Refused with a place and a reason.
            }

            return true;
        });
    }

    [Theory]
    [InlineData(new byte[] { 0x7B, 0xFF, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0xC3, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x74, 0x23, 0xED, 0xA0, 0x80, 0x0A, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x73, 0x28, 0x74, 0x65, 0x78, 0x74, 0x3A, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x29, 0x7D })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { })]
    public async Task Document_Should_EndInAnswerOrCode_When_ItIsNoUtf8(byte[] document) =>
        LimitTest.Codes(await RunAsync(Executor(new()), document, null)).ShouldBeOneOf("GRAPHQL_PARSE_FAILED", "");

    [Fact]
    public void Answer_Should_BeComplete_When_ItIsAsDeepAsAllowed()
    {
        var executor = Executor(new());
        var document = $"{Repeat(19, "{a")}{{t}}{Repeat(19, "}")}";
        var answer = SmallStack.Run(() => executor.RunAsync(document, root: Root.Instance).GetAwaiter().GetResult());

        answer.ShouldBe($"{{\"data\":{Repeat(19, "{\"a\":")}{{\"t\":\"t\"}}{Repeat(19, "}")}}}");
    }

    [Fact]
    public async Task Cache_Should_StayEmpty_When_DocumentsAreRefused()
    {
        var executor = Executor(new());
        foreach (var (document, variables, codes) in Requests.Values.Where(static r => r.Codes.Length > 0 && r.Variables is null))
        {
            LimitTest.Codes(await RunAsync(executor, Encoding.UTF8.GetBytes(document), variables)).ShouldNotBeEmpty(codes);
        }

        executor.CachedPlans.ShouldBe(0);
    }

    private static RequestExecutor Executor(RequestLimits limits) => ExecutionTest.Executor(
        """
        type Query { a: Query, b: Query, s(v: [Int], o: In, text: String, any: Any, f: Float): String, t: String }
        input In { in: In, list: [In], x: Int }
        scalar Any
        """,
        new RequestExecutorOptions { Limits = limits });

    private static async Task<string> RunAsync(RequestExecutor executor, byte[] document, string? variables)
    {
        using var json = variables is null ? null : JsonDocument.Parse(variables, new JsonDocumentOptions { MaxDepth = 100_000 });
        await using var result = await executor.ExecuteAsync(
            new GraphQLRequest { Document = document, Variables = json?.RootElement ?? default },
            NoServices.Instance,
            CancellationToken.None);
        return ExecutionTest.Text((OperationResult)result);
    }

    private static string Codes(int count, string code) => string.Join(' ', Enumerable.Repeat(code, count));

    private sealed class Root
    {
        public static Root Instance { get; } = new();

        public Root A => this;

        public string T => "t";
    }
}
