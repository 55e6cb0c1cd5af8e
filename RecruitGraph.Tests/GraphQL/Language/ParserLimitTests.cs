using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class ParserLimitTests
{
    public static TheoryData<string, string> Nestings => new()
    {
        { "{a", "}" },
        { "{...", "}" },
        { "{...on T@d", "}" },
        { "query($v:T=[", "]" },
        { "query($v:T={a:", "}" },
        { "query($v:[", "]" },
        { "{a(b:[", "]" },
        { "type T{a(b:T=[", "]" },
        { "type T @d(a:{a:", "}" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Parse_Should_RefuseWithoutExhaustingTheStack_When_NestedTooDeep(string open, string close)
    {
        var inner = open[open.LastIndexOfAny(['{', '['])..];
        var text = open + string.Concat(Enumerable.Repeat(inner, 9_999)) + string.Concat(Enumerable.Repeat(close, 10_000));

        var error = Should.Throw<SyntaxException>(() => GraphQLParser.Parse(text));

        error.Message.ShouldBe(
            "Syntax Error: Document is nested 10000 levels deep, but at most 1000 are allowed. Parsing aborted."
                .Replace("10000", open is "{a(b:[" ? "10001" : "10000", StringComparison.Ordinal));
        error.ByteOffset.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Parse_Should_SpareASmallStack_When_DepthIsUnlimited()
    {
        var text = string.Concat(Enumerable.Repeat("{a", 200_000));
        SyntaxException? error = null;
        var thread = new Thread(
            () => error = LanguageVectors.ErrorOf(() => GraphQLParser.Parse(text, new ParserOptions { MaxDepth = int.MaxValue })),
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        error!.Message.ShouldStartWith("Syntax Error: Document is nested 200000 levels deep, but at most ");
    }

    [Fact]
    public void Parse_Should_Succeed_When_NestedAsDeepAsAllowedOnASmallStack()
    {
        var text = string.Concat(Enumerable.Repeat("{a", 1_000)) + new string('}', 1_000);
        DocumentNode? document = null;
        var thread = new Thread(() => document = GraphQLParser.Parse(text), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        document!.Definitions.Length.ShouldBe(1);
    }

    [Fact]
    public void Parse_Should_StopMeasuring_When_DeepDocumentHasTooManyTokensAsWell()
    {
        var text = string.Concat(Enumerable.Repeat("[", 5_000));

        var error = Should.Throw<SyntaxException>(
            () => GraphQLParser.ParseValue(SourceText.FromString(text), new ParserOptions { MaxDepth = 10, MaxTokens = 100 }));

        error.Message.ShouldBe("Syntax Error: Document is nested 100 levels deep, but at most 10 are allowed. Parsing aborted.");
    }

    [Fact]
    public void Parse_Should_GiveTheDepth_When_TheRestCannotBeRead()
    {
        var error = Should.Throw<SyntaxException>(
            () => GraphQLParser.ParseValue(SourceText.FromString("[[[[ ~"), new ParserOptions { MaxDepth = 2 }));

        error.Message.ShouldBe("Syntax Error: Document is nested 4 levels deep, but at most 2 are allowed. Parsing aborted.");
        error.Location.ShouldBe(new SourceLocation(1, 3));
    }

    [Fact]
    public void Parse_Should_CountTokensButNotIgnoredOnes_When_LimitIsGiven()
    {
        var options = new ParserOptions { MaxTokens = 3 };
        GraphQLParser.Parse("#c\n{ ,,, a # c\n }", options).Definitions.Length.ShouldBe(1);

        var error = Should.Throw<SyntaxException>(() => GraphQLParser.Parse("{ a b }", options));
        error.Message.ShouldBe("Syntax Error: Document contains more than 3 tokens. Parsing aborted.");
        error.Location.ShouldBe(new SourceLocation(1, 7));
    }
}
