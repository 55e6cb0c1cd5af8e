namespace RecruitGraph.Tests.Cli.Schemas;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly CliFolder _folder = new CliFolder()
        .With("own.graphqls", "type Query { a: Int b: Int @deprecated(reason: \"Ask a.\") }")
        .With("ops/first.graphql", "query First { a }")
        .With("ops/deep/second.gql", "\uFEFFquery Second { a }")
        .With("ops/node_modules/ignored.graphql", "no document")
        .With("ops/readme.md", "no document either");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ops", 2)]
    [InlineData("ops/first.graphql", 1)]
    [InlineData("ops/*.graphql", 1)]
    [InlineData("ops/**/*.g*", 2)]
    [InlineData("**/second.???", 1)]
    public async Task Validate_Should_FindDocuments_When_FilesFoldersOrPatternsAreGiven(string name, int count)
    {
        var outcome = await ValidateAsync(name);

        outcome.Errors.ShouldBe($"{count} documents are valid.\n");
        outcome.Output.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("query Bad {\n  a\n  other\n}", "ops/bad.graphql:3:3: Cannot query field \"other\" on type \"Query\". [FieldsOnCorrectTypeRule]")]
    [InlineData("query Bad {\n  a(", "ops/bad.graphql:2:5: Syntax Error: Expected Name, found <EOF>. [Syntax]")]
    [InlineData("type Query { a: Int }", "ops/bad.graphql:1:1: The \"Query\" definition is not executable. [ExecutableDefinitionsRule]")]
    [InlineData("query First { a }", "ops/first.graphql:1:7: There is an operation named \"First\" in another file: ops/bad.graphql:1:7. [UniqueOperationNamesRule]")]
    [InlineData("query Bad { a } query Bad { a }", "ops/bad.graphql:1:7: There can be only one operation named \"Bad\". [UniqueOperationNamesRule]")]
    [InlineData("", "ops/bad.graphql:1:1: Syntax Error: Unexpected <EOF>. [Syntax]")]
    public async Task Validate_Should_NamePlaceAndRule_When_ADocumentDoesNotFit(string document, string line)
    {
        _folder.With("ops/bad.graphql", document);
        var outcome = await ValidateAsync("ops");

        outcome.Output.Trim().ShouldBe(line);
        outcome.Errors.ShouldBe("1 mistakes in 1 of 3 documents.\n");
        outcome.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Validate_Should_GoOn_When_OneDocumentOfSeveralIsBad()
    {
        _folder.With("ops/a.graphql", "{").With("ops/z.graphql", "{ c d }");
        var outcome = await ValidateAsync("ops");

        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        outcome.Errors.ShouldBe("3 mistakes in 2 of 4 documents.\n");
        outcome.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Validate_Should_RefuseTheDeprecated_When_AskedTo()
    {
        _folder.With("ops/old.graphql", "query Old { b }");
        (await ValidateAsync("ops")).ExitCode.ShouldBe(0);

        var outcome = await ValidateAsync("ops", "--deprecated");
        outcome.Output.ShouldBe("ops/old.graphql:1:13: The field Query.b is deprecated. Ask a. [NoDeprecatedCustomRule]\n");
        outcome.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("missing.graphql", "missing.graphql: there is no such file or folder.")]
    [InlineData("missing", "missing: there is no such file or folder.")]
    [InlineData("empty", "empty: there are no documents (.graphql, .gql).")]
    [InlineData("ops/*.txt", "ops/*.txt: there are no documents (.graphql, .gql).")]
    [InlineData("missing/*.graphql", "missing/*.graphql: there is no folder missing/.")]
    public async Task Validate_Should_Refuse_When_ThereIsNothingToValidate(string name, string message)
    {
        _folder.With("empty/readme.md", "");
        var outcome = await ValidateAsync("ops", name);

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Errors.Trim().ShouldBe(message);
    }

    [Theory]
    [InlineData("type Query {", "bad.graphqls:1:13: Syntax Error")]
    [InlineData("type Query { a: Unknown }", "bad.graphqls:1:17: Unknown type")]
    public async Task Validate_Should_Refuse_When_TheSchemaIsInvalid(string sdl, string message)
    {
        var outcome = await _folder.With("bad.graphqls", sdl).RunAsync("schema", "validate", "ops", "--schema", "bad.graphqls");

        outcome.ExitCode.ShouldBe(2);
        outcome.Errors.ShouldStartWith(message);
    }

    [Fact]
    public async Task Validate_Should_TakeTheServersSchema_When_NoneIsGiven()
    {
        _folder.With("mine/own.graphql", "{ vacancies(first: 1) { nodes { title } } }");
        (await _folder.RunAsync("schema", "validate", "mine")).ExitCode.ShouldBe(0);
        (await _folder.RunAsync("schema", "validate", "ops")).ExitCode.ShouldBe(1);
    }

    private Task<CliOutcome> ValidateAsync(params string[] arguments) =>
        _folder.RunAsync(["schema", "validate", "--schema", "own.graphqls", .. arguments]);
}
