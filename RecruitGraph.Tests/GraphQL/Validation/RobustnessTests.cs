using System.Text;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.GraphQL.Validation.Rules;

namespace RecruitGraph.Tests.GraphQL.Validation;

/// <summary>Documents made to hurt: validation ends, with work that a count of steps bounds.</summary>
public sealed class RobustnessTests
{
    private static readonly GraphQLSchema Schema = RuleExpectations.Build(
        """
        type Query { a(x: Int, f: In): A, b: A, s: String }
        type A implements I { a(x: Int, f: In): A, b: A, c: C, s: String, t: String }
        type C implements I { a(x: Int, f: In): A, b: A, c: C, s: String }
        interface I { a(x: Int, f: In): A, b: A, s: String }
        input In { in: In, list: [In], x: Int }
        """);

    [Fact]
    public void Steps_Should_BeLinear_When_FieldHasManyAliases() =>
        StepsOf($"{{ {Repeat(10_000, static i => $"n{i}: s ")} }}").ShouldBeLessThan(100_000);

    [Fact]
    public void Steps_Should_BeLinear_When_FieldIsRepeated() =>
        StepsOf($"{{ {Repeat(10_000, static _ => "a { s } ")} }}").ShouldBeLessThan(200_000);

    [Fact]
    public void Steps_Should_BeLinear_When_FragmentsNestExponentially()
    {
        var fragments = Repeat(100, static i => $"fragment F{i} on A {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }} ");

        StepsOf($"{{ a {{ ...F0 }} b {{ ...F0 }} }} {fragments} fragment F100 on A {{ s }}").ShouldBeLessThan(10_000);
    }

    [Fact]
    public void Steps_Should_BeLinear_When_FragmentsAreSpreadTwice()
    {
        var fragments = Repeat(100, static i => $"fragment F{i} on A {{ ...F{i + 1} ...F{i + 1} a {{ ...F{i + 1} }} }} ");

        StepsOf($"{{ a {{ ...F0 ...F0 }} }} {fragments} fragment F100 on A {{ s }}").ShouldBeLessThan(100_000);
    }

    [Fact]
    public void Steps_Should_BeBounded_When_MergedSetsMultiply()
    {
        // Each path down picks another subset of the fragments: without a limit there are more sets than time.
        var fragments = Repeat(40, i => $"fragment F{i} on A {{ a {{ ...F{(i + 1) % 40} }} b {{ ...F{(i + 1) % 40} ...F0 }} s }} ");

        StepsOf($"{{ a {{ {Repeat(40, static i => $"...F{i} ")} }} }} {fragments}").ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void Steps_Should_BeBounded_When_EveryPairConflicts() =>
        StepsOf($"{{ {Repeat(5_000, static i => $"a(x: {i}) {{ s }} ")} }}").ShouldBeLessThan(1_000_000);

    [Theory]
    [MemberData(nameof(VariableRules))]
    public void Visits_Should_BeLinear_When_FragmentsWithVariablesMultiply(Func<ValidationRule> rule)
    {
        var fragments = Repeat(100, static i => $"fragment F{i} on A {{ a(x: $v{i}) {{ ...F{i + 1} }} b {{ ...F{i + 1} ...F{i + 1} }} }} ");
        var document = $"query({Repeat(100, static i => $"$v{i}: Int ")}) {{ a {{ ...F0 }} b {{ ...F0 }} }} {fragments} fragment F100 on A {{ s }}";

        // 101 fragments, 302 spreads, 100 usages; by paths it would be three to the hundredth.
        var (work, errors) = WorkOf(rule, document);
        work.ShouldBeInRange(201, 1_000);
        errors.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(VariableRules))]
    public void Visits_Should_BeBounded_When_EachOfManyOperationsReachesAllFragments(Func<ValidationRule> rule)
    {
        var fragments = Repeat(2_000, static i => $"fragment F{i} on Query {{ a(x: $v) {{ s }} ...F{(i + 1) % 2_000} }} ");
        var operations = Repeat(2_000, static i => $"query Q{i}($v: Int) {{ ...F0 }} ");

        // One operation is 6,000 visits; 2,000 of them are given up at the limit, and not after it.
        var (work, errors) = WorkOf(rule, operations + fragments);
        work.ShouldBeInRange(2_000_000, 2_000_000 + 10_000);
        errors.ShouldHaveSingleItem().Message.ShouldBe("Validation aborted.");
    }

    [Fact]
    public void Validate_Should_ReportEachCycleOnce_When_FragmentsFormRing()
    {
        var errors = Validate($"{{ a {{ ...F0 }} }} {Repeat(500, static i => $"fragment F{i} on A {{ s ...F{(i + 1) % 500} }} ")}");

        errors.ShouldHaveSingleItem().Locations.Count.ShouldBe(500);
    }

    [Fact]
    public void Validate_Should_Follow_When_FragmentsFormLongChain() =>
        Validate($"{{ a {{ ...F0 }} }} {Repeat(5_000, static i => $"fragment F{i} on A {{ ...F{i + 1} }} ")} fragment F5000 on A {{ s }}")
            .ShouldBeEmpty();

    [Fact]
    public void Validate_Should_Accept_When_SelectionsAreThousandDeep()
    {
        var document = $"{{ a {{ {Repeat(990, static _ => "b { ")} s {Repeat(992, static _ => "} ")}";

        Validate(document).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_Should_Compare_When_SelectionsAreThousandDeepTwice()
    {
        var path = string.Concat(Repeat(480, static _ => "b { "), "LEAF", Repeat(480, static _ => "} "));
        var document = $"{{ a {{ {path.Replace("LEAF", "x: s", StringComparison.Ordinal)} {path.Replace("LEAF", "x: t", StringComparison.Ordinal)} }} }}";

        Validate(document).ShouldNotBeEmpty();
    }

    [Fact]
    public void Validate_Should_CheckValues_When_TheyAreThousandDeep()
    {
        var value = $"{Repeat(900, static _ => "{ in: ")} {{ x: \"no\" }} {Repeat(900, static _ => "}")}";

        Validate($"{{ a(f: {value}) {{ s }} }}").ShouldHaveSingleItem()
            .Message.ShouldBe("Int cannot represent non-integer value: \"no\"");
    }

    [Fact]
    public void Validate_Should_GiveUp_When_DocumentBuiltInCodeIsDeeperThanStack()
    {
        var selections = new SelectionSetNode([Field("s", null)]);
        for (var i = 0; i < 200_000; i++)
        {
            selections = new SelectionSetNode([Field("b", selections)]);
        }

        var operation = new OperationDefinitionNode(OperationType.Query, null, null, [], [], selections);

        DocumentValidator.Validate(Schema, new DocumentNode([operation]))
            .ShouldHaveSingleItem().Message.ShouldBe("Validation aborted.");
    }

    [Fact]
    public void Validate_Should_KeepMessagesShort_When_LiteralIsHuge()
    {
        var fields = Repeat(5_000, static i => $"unknown{i}: 1 ");
        var errors = Validate($"{{ a(f: {{ {fields} }}) {{ s }} }}");

        errors.Count.ShouldBe(101);
        errors.ShouldAllBe(static error => error.Message.Length < 1_500);
    }

    [Fact]
    public void Validate_Should_LocateAll_When_OneArgumentIsGivenThousandsOfTimes() =>
        Validate($"{{ a({Repeat(10_000, static _ => "x: 1 ")}) {{ s }} }}").ShouldHaveSingleItem().Locations.Count.ShouldBe(10_000);

    [Fact]
    public void Message_Should_ShowTheBeginning_When_ACycleHasManyFragments()
    {
        var cycle = Repeat(500, static i => $"fragment F{i} on A {{ ...F{(i + 1) % 500} }} ");

        var error = Validate($"{{ a {{ ...F0 }} }} {cycle}").ShouldHaveSingleItem();
        error.Message.ShouldStartWith("Cannot spread fragment \"F0\" within itself via \"F1\", \"F2\", ");
        error.Message.ShouldEndWith("....");
        error.Message.Length.ShouldBeInRange(1_000, 1_100);
        error.Locations.Count.ShouldBe(500);
    }

    private static IReadOnlyList<GraphQLError> Validate(string document) =>
        DocumentValidator.Validate(Schema, GraphQLParser.Parse(document));

    private static int StepsOf(string document)
    {
        var rule = new OverlappingFieldsCanBeMergedRule();
        var options = new ValidationOptions { Rules = new ValidationRules(() => rule) };
        _ = DocumentValidator.Validate(Schema, GraphQLParser.Parse(document), options);
        rule.Steps.ShouldBePositive();
        return rule.Steps;
    }

    public static TheoryData<Func<ValidationRule>> VariableRules =>
    [
        static () => new NoUnusedVariablesRule(),
        static () => new NoUndefinedVariablesRule(),
        static () => new VariablesInAllowedPositionRule(),
    ];

    private static (int Work, IReadOnlyList<GraphQLError> Errors) WorkOf(Func<ValidationRule> rule, string document)
    {
        var probe = new WorkProbe();
        var options = new ValidationOptions { Rules = new ValidationRules(rule, () => probe) };
        var errors = DocumentValidator.Validate(Schema, GraphQLParser.Parse(document), options);
        return (probe.Work, errors);
    }

    /// <summary>Reads what the rules before it have counted.</summary>
    private sealed class WorkProbe : ValidationRule
    {
        public int Work { get; private set; }

        public override WalkEvents Events => WalkEvents.Complete;

        public override void Complete(ValidationContext context) => Work = context.Fragments.Work;
    }

    private static FieldNode Field(string name, SelectionSetNode? selections) => new(null, new NameNode(name), [], [], selections);

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }
}
