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

        outcome.Errors.ShouldBe(count == 1 ? "1 document is valid.\n" : $"{count} documents are valid.\n");
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
        outcome.Errors.ShouldBe("1 mistake in 1 of 3 documents.\n");
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
    [InlineData("query Long { a: b x1: a x2: a }", "")]
    [InlineData("query Dear { list(first: 500) { a } }", "ops/big.graphql:1:1: The operation is too expensive: 501 units of type cost, but at most 400 are allowed. Ask for shorter lists, or for less in each item. [TYPE_COST_LIMIT_EXCEEDED]")]
    [InlineData("query Deep { n { n { n { n { n { n { n { n { n { n { n { n { n { n { n { n { n { n { n { n { a } } } } } } } } } } } } } } } } } } } } }", "ops/big.graphql:1:94: The operation \"Deep\" is too deep: 21 levels of fields, but at most 20 are allowed. Ask for the deeper part in a request of its own. [DEPTH_LIMIT_EXCEEDED]")]
    public async Task Validate_Should_NameTheLimit_When_AValidDocumentWouldBeRefused(string document, string line)
    {
        _folder
            .With("own.graphqls", "type Query { a: Int b: Int n: Query list(first: Int): [Query] @listSize(slicingArguments: [\"first\"]) } directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION")
            .With("ops/big.graphql", document);
        var outcome = await ValidateAsync("ops", "--max-cost", "400");

        outcome.Output.Trim().ShouldBe(line);
        outcome.ExitCode.ShouldBe(line.Length == 0 ? 0 : 1);
        (await ValidateAsync("ops", "--no-limits")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(299_999, 0, "")]
    [InlineData(300_000, 1, "300001 units of type cost, but at most 300000 are allowed.")]
    public async Task Validate_Should_AllowWhatTheServerAllows_When_NothingElseIsSaid(int items, int exitCode, string complaint)
    {
        _folder
            .With("own.graphqls", "type Query { a: Int list(first: Int): [Query] @listSize(slicingArguments: [\"first\"]) } directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION")
            .With("ops/dear.graphql", $"query Dear {{ list(first: {items}) {{ a }} }}");
        var outcome = await ValidateAsync("ops/dear.graphql");

        outcome.ExitCode.ShouldBe(exitCode);
        outcome.Output.ShouldContain(complaint);
    }

    [Fact]
    public async Task Validate_Should_FindFragments_When_TheyAreInOtherFiles()
    {
        _folder
            .With("ops/card.graphql", "query Card { ...Part }")
            .With("ops/list.graphql", "query List { ...Part }")
            .With("ops/deep/part.graphql", "# shared\nfragment Part on Query {\n  ...More\n}")
            .With("ops/deep/more.graphql", "fragment More on Query { a }");
        var outcome = await ValidateAsync("ops");

        outcome.Output.ShouldBeEmpty();
        outcome.Errors.ShouldBe("6 documents are valid.\n");
    }

    [Fact]
    public async Task Validate_Should_NameThePlaceOnce_When_ASharedFragmentIsWrong()
    {
        _folder
            .With("ops/card.graphql", "query Card { ...Part }")
            .With("ops/list.graphql", "query List { ...Part }")
            .With("ops/part.graphql", "# shared\n  fragment Part on Query {\n  other }");
        var outcome = await ValidateAsync("ops");

        outcome.Output.ShouldBe("ops/part.graphql:3:3: Cannot query field \"other\" on type \"Query\". [FieldsOnCorrectTypeRule]\n");
        outcome.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Validate_Should_NameAVariable_When_ASharedFragmentUsesItAndTheOperationDoesNotDeclareIt()
    {
        _folder
            .With("ops/card.graphql", "query Card { ...Part }")
            .With("ops/part.graphql", "fragment Part on Query { a @skip(if: $no) }");
        (await ValidateAsync("ops")).Output.ShouldBe(
            "ops/part.graphql:1:38: Variable \"$no\" is not defined by operation \"Card\". [NoUndefinedVariablesRule]\n");
    }

    [Fact]
    public async Task Validate_Should_TellUnusedAndDoubledFragments_When_NoFileUsesThem()
    {
        _folder
            .With("ops/one.graphql", "query One { ...Same } fragment Same on Query { a } fragment Unused on Query { a }")
            .With("ops/two.graphql", "query Two { ...Same } fragment Same on Query { b }");
        var outcome = await ValidateAsync("ops");

        outcome.Output.ShouldBe(
            "ops/one.graphql:1:61: Fragment \"Unused\" is never used. [NoUnusedFragmentsRule]\n"
            + "ops/two.graphql:1:32: There is a fragment named \"Same\" in another file: ops/one.graphql:1:32. [UniqueFragmentNamesRule]\n");
        outcome.Errors.ShouldBe("2 mistakes in 2 of 4 documents.\n");
    }

    [Fact]
    public async Task Validate_Should_EndAndReadEachFileOnce_When_AFolderHasALinkToItself()
    {
        _folder.With("beside.graphql", "no document").WithLink("ops/again", "../ops").WithLink("ops/deep/up", "../..");
        var outcome = await ValidateAsync("ops");

        outcome.Errors.ShouldBe("2 documents are valid.\n");
        outcome.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("ops")]
    [InlineData("ops/**/*.g*")]
    public async Task Validate_Should_ReadWhatLinksLeadTo_When_FoldersAndFilesAreLinked(string name)
    {
        _folder
            .With("shared/deep/other.graphql", "query Other { other }")
            .With("single.graphql", "query Single { single }")
            .WithLink("ops/linked", "../shared")
            .WithLink("ops/linked.graphql", "../single.graphql");
        var outcome = await ValidateAsync(name);

        outcome.Output.ShouldBe(
            "ops/linked.graphql:1:16: Cannot query field \"single\" on type \"Query\". [FieldsOnCorrectTypeRule]\n"
            + "ops/linked/deep/other.graphql:1:15: Cannot query field \"other\" on type \"Query\". [FieldsOnCorrectTypeRule]\n");
        outcome.Errors.ShouldBe("2 mistakes in 2 of 4 documents.\n");
        outcome.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Validate_Should_ReadEachFileOnce_When_LinksAndArgumentsLeadToItAgain()
    {
        _folder
            .With("shared/other.graphql", "query Other { a }")
            .WithLink("ops/one", "../shared")
            .WithLink("ops/two", "../shared")
            .WithLink("ops/other.graphql", "../shared/other.graphql")
            .WithLink("shared/back", "../ops");
        (await ValidateAsync("ops", "shared")).Errors.ShouldBe("3 documents are valid.\n");
    }

    [Fact]
    public async Task Validate_Should_NameTheLink_When_ItsDocumentIsGone()
    {
        var outcome = await _folder.WithLink("ops/gone.graphql", "../nowhere.graphql").RunAsync(
            "schema", "validate", "ops", "--schema", "own.graphqls");

        outcome.Errors.ShouldBe("ops/gone.graphql: there is no such file.\n");
        outcome.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Validate_Should_GoOnAndNameTheLink_When_ItLeadsNowhere()
    {
        var outcome = await _folder.WithLink("ops/gone", "../nowhere").WithLink("ops/round", "round").RunAsync(
            "schema", "validate", "ops", "--schema", "own.graphqls");

        outcome.Errors.ShouldBe(
            "ops/gone: this link leads nowhere, and is left out.\nops/round: this link leads nowhere, and is left out.\n"
            + "2 documents are valid.\n");
        outcome.ExitCode.ShouldBe(0);
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
