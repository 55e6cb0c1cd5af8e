using System.Globalization;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The directives by which a schema says what its fields cost: <c>@cost</c> and <c>@listSize</c> of the GraphQL Cost Directives
/// specification (IBM). A schema in which code applies either of them defines both.
/// </summary>
public static class CostDirectives
{
    internal const string CostName = "cost";

    internal const string ListSizeName = "listSize";

    /// <summary><c>@cost(weight:)</c>.</summary>
    /// <param name="weight">What one appearance costs; on arguments and input fields it may be negative.</param>
    public static AppliedDirective Cost(double weight) =>
        new(CostName, new Dictionary<string, string> { ["weight"] = $"\"{weight.ToString(CultureInfo.InvariantCulture)}\"" });

    /// <summary><c>@listSize</c>.</summary>
    /// <param name="assumedSize">How long the list is taken to be where no slicing argument says it.</param>
    /// <param name="slicingArguments">The arguments that say how long the list is at most: an <c>Int</c>, or a list that is as long.</param>
    /// <param name="slicingArgumentDefaultValue">What counts where no slicing argument is given, before the assumed size.</param>
    /// <param name="sizedFields">The fields below this one whose lists are meant, as <c>edges</c> and <c>nodes</c> of connections.</param>
    /// <param name="requireOneSlicingArgument">Whether exactly one slicing argument must be given.</param>
    public static AppliedDirective ListSize(
        int? assumedSize = null,
        string[]? slicingArguments = null,
        int? slicingArgumentDefaultValue = null,
        string[]? sizedFields = null,
        bool requireOneSlicingArgument = true)
    {
        var arguments = new OrderedDictionary<string, string>();
        Add("assumedSize", assumedSize?.ToString(CultureInfo.InvariantCulture));
        Add("slicingArguments", List(slicingArguments));
        Add("slicingArgumentDefaultValue", slicingArgumentDefaultValue?.ToString(CultureInfo.InvariantCulture));
        Add("sizedFields", List(sizedFields));
        Add("requireOneSlicingArgument", requireOneSlicingArgument ? null : "false");
        return new AppliedDirective(ListSizeName, arguments);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                arguments.Add(name, value);
            }
        }

        static string? List(string[]? names) => names is { Length: > 0 } ? $"[{string.Join(", ", names.Select(static n => $"\"{n}\""))}]" : null;
    }

    /// <summary>The definitions, <c>slicingArgumentDefaultValue</c> (known from HotChocolate) added to those of the specification.</summary>
    internal static IEnumerable<DirectiveConfiguration> Create() => [CostDefinition, ListSizeDefinition];

    /// <summary>Whether code, not a document, applies one of them.</summary>
    internal static bool AreApplied(SchemaDefinition definition) =>
        definition.Types.Exists(static type => type.Parts.Exists(static part => part.Origin is null && AreApplied(part)));

    private static bool AreApplied(TypeConfiguration part) => AreApplied(part.Directives) || part switch
    {
        ObjectTypeConfiguration type => type.Fields.Exists(AreApplied),
        InterfaceTypeConfiguration type => type.Fields.Exists(AreApplied),
        InputObjectTypeConfiguration type => type.Fields.Exists(static f => AreApplied(f.Directives)),
        _ => false,
    };

    private static bool AreApplied(FieldConfiguration field) =>
        AreApplied(field.Directives) || field.Arguments.Exists(static a => AreApplied(a.Directives));

    private static bool AreApplied(List<AppliedDirective> directives) =>
        directives.Exists(static d => d.Name is CostName or ListSizeName);

    private static DirectiveConfiguration CostDefinition => new(CostName)
    {
        Description = "What one appearance of the element adds to the cost of an operation. Without it, composite types and fields of composite types cost 1, all else costs 0.",
        Locations = ["ARGUMENT_DEFINITION", "ENUM", "FIELD_DEFINITION", "INPUT_FIELD_DEFINITION", "OBJECT", "SCALAR"],
        Arguments = [new("weight", "String!") { Description = "A number." }],
    };

    private static DirectiveConfiguration ListSizeDefinition => new(ListSizeName)
    {
        Description = "How long the list of a field can be, for the cost of what is selected in it.",
        Locations = ["FIELD_DEFINITION"],
        Arguments =
        [
            new("assumedSize", "Int") { Description = "The length where no slicing argument says it." },
            new("slicingArguments", "[String!]") { Description = "The arguments that say how long the list is at most: a number, or a list that is as long." },
            new("slicingArgumentDefaultValue", "Int") { Description = "The length where no slicing argument is given." },
            new("sizedFields", "[String!]") { Description = "The fields below this one whose lists are meant." },
            new("requireOneSlicingArgument", "Boolean")
            {
                Description = "Whether exactly one slicing argument must be given.",
                DefaultValue = "true",
            },
        ],
    };
}
