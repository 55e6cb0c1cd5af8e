using System.Globalization;
using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// How much one request may ask for. Every limit is on, has an error code of its own and, but for <see cref="MaxErrors"/>,
/// <see cref="MaxParts"/> and <see cref="MaxResponseSize"/>, counts before anything is executed.
/// The defaults let pass what frontends and tools ask for, the introspection of IDEs included. Counts go from 1 up;
/// <see cref="int.MaxValue"/> switches one off.
/// </summary>
public sealed record RequestLimits
{
    private const int SmallestResponse = 1024;

    /// <summary>Every limit switched off, for requests that are trusted and for tests.</summary>
    public static RequestLimits Unlimited { get; } = new()
    {
        MaxTokens = int.MaxValue,
        MaxNameLength = int.MaxValue,
        MaxNesting = int.MaxValue,
        MaxDepth = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxFragmentVisits = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxVariablesSize = int.MaxValue,
        MaxFieldCost = double.PositiveInfinity,
        MaxTypeCost = double.PositiveInfinity,
        MaxErrors = int.MaxValue,
        MaxParts = int.MaxValue,
        MaxResponseSize = int.MaxValue,
    };

    /// <summary>The most tokens of a document, comments not counted. 10,000 by default.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>
    /// How long a name in a document may be, in characters: names stand in errors, paths and answers again, many times each.
    /// Keywords count as names. 256 by default.
    /// </summary>
    public int MaxNameLength { get; init; } = 256;

    /// <summary>
    /// How deep brackets of a document nest: selection sets, lists, input objects and list types together. 200 by default.
    /// </summary>
    public int MaxNesting { get; init; } = 200;

    /// <summary>
    /// How many fields lead from the operation down to a leaf, those of fragments and of introspection included. 20 by default;
    /// the introspection of IDEs has 13 to 15.
    /// </summary>
    public int MaxDepth { get; init; } = 20;

    /// <summary>The most aliases of an operation, each fragment counted wherever it is spread. 200 by default.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>The most fields of the root type, after merging. 50 by default.</summary>
    public int MaxRootFields { get; init; } = 50;

    /// <summary>
    /// The most fields of an operation after merging, each fragment counted wherever it is spread. Before merging there may
    /// be 50 times as many in the document. 2,000 by default.
    /// </summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>
    /// How often an operation enters fragments by name: a fragment counts wherever it is spread, with those inside it.
    /// 2,000 by default.
    /// </summary>
    public int MaxFragmentVisits { get; init; } = 2_000;

    /// <summary>The most directives that a document applies. 200 by default.</summary>
    public int MaxDirectives { get; init; } = 200;

    /// <summary>The size of the variables, in bytes of their JSON. 256 KiB by default.</summary>
    public int MaxVariablesSize { get; init; } = 256 * 1024;

    /// <summary>
    /// What an operation's resolvers may cost, see <see cref="OperationCost.FieldCost"/>. More than 0;
    /// <see cref="double.PositiveInfinity"/> switches it off. 10,000 by default.
    /// </summary>
    public double MaxFieldCost { get; init; } = 10_000;

    /// <summary>What an operation's answer may cost, see <see cref="OperationCost.TypeCost"/>. As above; 10,000 by default.</summary>
    public double MaxTypeCost { get; init; } = 10_000;

    /// <summary>How long a list is taken to be of whose length the schema says nothing, for the cost. 10 by default.</summary>
    public int DefaultListSize { get; init; } = 10;

    /// <summary>
    /// The most errors of fields that one answer tells, all its parts together where it comes in parts. Where there are more, the last
    /// one says how many, and parts that follow tell of theirs no more; those that fail as a whole say in one error how many there are by
    /// then. 1,000 by default.
    /// </summary>
    public int MaxErrors { get; init; } = 1_000;

    /// <summary>
    /// The most parts that <c>@defer</c> and <c>@stream</c> make of one answer: a fragment counts on each object on which it is deferred, a
    /// list wherever it is streamed, and of an object whose deferred fields come in more pieces than it has fragments, these. Execution
    /// ends when there are more, as for <see cref="MaxResponseSize"/>. 5,000 by default.
    /// </summary>
    public int MaxParts { get; init; } = 5_000;

    /// <summary>
    /// The most bytes of an answer, from 1 KiB up: of all its parts together where it comes in parts, with their labels, paths and errors,
    /// of all answers of a batch, and of the answer to each event of a subscription. Execution ends when it is reached, and there is no
    /// data; of a refusal that is larger, one error is left. 16 MiB by default.
    /// </summary>
    public int MaxResponseSize { get; init; } = 16 * 1024 * 1024;

    internal bool HasCost => !double.IsPositiveInfinity(MaxFieldCost) || !double.IsPositiveInfinity(MaxTypeCost);

    /// <summary>What is wrong with the values, each complaint with the name of its key; empty when they can work.</summary>
    public IReadOnlyList<string> Validate()
    {
        var complaints = new List<string>();
        Positive(MaxTokens);
        Positive(MaxNameLength);
        Positive(MaxNesting);
        Positive(MaxDepth);
        Positive(MaxAliases);
        Positive(MaxRootFields);
        Positive(MaxFields);
        Positive(MaxFragmentVisits);
        Positive(MaxDirectives);
        Positive(MaxVariablesSize);
        Positive(DefaultListSize);
        Positive(MaxErrors);
        Positive(MaxParts);
        if (MaxResponseSize < SmallestResponse)
        {
            complaints.Add($"Limits.{nameof(MaxResponseSize)} must be at least {SmallestResponse}, but is {MaxResponseSize}.");
        }

        PositiveCost(MaxFieldCost);
        PositiveCost(MaxTypeCost);
        return complaints;

        void Positive(int value, [CallerArgumentExpression(nameof(value))] string key = "")
        {
            if (value < 1)
            {
                complaints.Add($"Limits.{key} must be at least 1, but is {value}.");
            }
        }

        void PositiveCost(double value, [CallerArgumentExpression(nameof(value))] string key = "")
        {
            if (!(value > 0))
            {
                complaints.Add(string.Create(
                    CultureInfo.InvariantCulture, $"Limits.{key} must be more than 0, but is {value}."));
            }
        }
    }
}
