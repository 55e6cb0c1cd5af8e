using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Writes random operations that mostly fit a schema.</summary>
/// <param name="schema">What the operations are for.</param>
/// <param name="random">Makes the choices.</param>
/// <param name="conflicts">Whether response names may meet, so that fields cannot be merged.</param>
/// <param name="parts">Whether fragments are deferred and lists streamed.</param>
internal sealed class OperationGenerator(GraphQLSchema schema, SeededRandom random, bool conflicts, bool parts = false)
{
    private static readonly string[] Aliases = ["a", "b", "c", "id", "name"];

    private readonly List<string> _definitions = [];
    private readonly List<(string Name, CompositeType Type)> _fragments = [];
    private readonly List<(string Name, string Type, string? Default)> _variables = [];
    private readonly ValueGenerator _values = new(random);
    private int _number;

    /// <summary>The variables of the last operation: name and type.</summary>
    public IReadOnlyList<(string Name, string Type, string? Default)> Variables => _variables;

    /// <summary>A document.</summary>
    public string Generate(params OperationType[] kinds)
    {
        var count = conflicts && random.Percent(10) ? 2 : 1;
        for (var i = 0; i < count; i++)
        {
            AddOperation(random.Pick(kinds), isNamed: count > 1 || random.Percent(50));
        }

        return string.Join("\n", _definitions);
    }

    /// <summary>Values for the variables of the last operation, most of which fit.</summary>
    public JsonObject ValuesOfVariables()
    {
        var values = new JsonObject();
        foreach (var (name, type, defaultValue) in _variables)
        {
            var isRequired = type.EndsWith('!') && defaultValue is null;
            if (random.Percent(isRequired ? 98 : 60))
            {
                values[name] = _values.Json(schema.FindType(GraphQLParser.ParseType(SourceText.FromString(type)))!);
            }
        }

        return values;
    }

    private void AddOperation(OperationType kind, bool isNamed)
    {
        _variables.Clear();
        _fragments.Clear();
        var root = schema.GetRootType(kind)!;
        var selections = kind == OperationType.Subscription
            ? $"{{ {Field(root, random.Pick(root.Fields), 3)} }}"
            : SelectionSet(root, depth: 4);
        var name = isNamed ? $" Op{_number++}" : string.Empty;
        var variables = _variables.Count == 0
            ? string.Empty
            : $"({string.Join(", ", _variables.Select(v => $"${v.Name}: {v.Type}{(v.Default is null ? "" : $" = {v.Default}")}"))})";
        var head = $"{kind.ToString().ToLowerInvariant()}{name}{variables}{Note("")}";
        _definitions.Add($"{(head == "query" && random.Percent(50) ? "" : head + " ")}{selections}");
    }

    private string SelectionSet(CompositeType type, int depth)
    {
        var text = new StringBuilder("{");
        var count = 1 + random.Below(depth > 2 ? 4 : 3);
        for (var i = 0; i < count; i++)
        {
            text.Append(' ').Append(Selection(type, depth));
        }

        return text.Append(" }").ToString();
    }

    private string Selection(CompositeType type, int depth)
    {
        var choice = random.Below(100);
        if (choice < 12 && depth > 0)
        {
            var condition = random.Percent(20) ? type : random.Pick(Overlapping(type));
            var on = ReferenceEquals(condition, type) && random.Percent(50) ? string.Empty : $" on {condition}";
            return $"...{on}{Condition()}{Note("")}{Part("defer", 50)} {SelectionSet(condition, depth - 1)}";
        }

        if (choice < 22 && depth > 0)
        {
            return $"...{Fragment(type, depth - 1)}{Condition()}{Part("defer", 50)}";
        }

        return choice < 28 || type is not FieldsType fields
            ? (random.Percent(20) ? $"{Alias()}: " : string.Empty) + "__typename"
            : Field(fields, random.Pick(fields.Fields), depth);
    }

    private string Field(FieldsType type, Field field, int depth)
    {
        if (depth <= 0 && field.Type.Named is CompositeType)
        {
            field = type.Fields.FirstOrDefault(static f => f.Type.Named is not CompositeType) ?? field;
        }

        var arguments = new List<string>();
        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired || random.Percent(45))
            {
                arguments.Add($"{argument.Name}: {_values.Literal(argument.Type, argument.DefaultValue is not null, Declare)}");
            }
        }

        var stream = field.Type.Nullable is ListType ? Part("stream", 60) : string.Empty;
        var alias = conflicts ? random.Percent(25) : stream.Length > 0 || arguments.Count > 0 || field.Type.Named is CompositeType || random.Percent(20);
        var text = new StringBuilder(alias ? $"{Alias()}: {field.Name}" : field.Name);
        if (arguments.Count > 0)
        {
            text.Append('(').AppendJoin(random.Percent(50) ? ", " : " ", arguments).Append(')');
        }

        text.Append(Condition()).Append(Note(" @once(weight: 1)")).Append(stream);
        return field.Type.Named is CompositeType composite
            ? text.Append(' ').Append(depth <= 0 ? "{ __typename }" : SelectionSet(composite, depth - 1)).ToString()
            : text.ToString();
    }

    private string Fragment(CompositeType type, int depth)
    {
        var known = _fragments.Where(f => IsOverlapping(f.Type, type)).ToList();
        if (known.Count > 0 && random.Percent(50))
        {
            return random.Pick(known).Name;
        }

        var condition = random.Pick(Overlapping(type));
        var name = $"F{_number++}";
        var selections = SelectionSet(condition, depth);
        _fragments.Add((name, condition));
        _definitions.Add($"fragment {name} on {condition}{Note("")} {selections}");
        return name;
    }

    /// <summary>A variable for a place; one that is there already where it fits.</summary>
    private string Declare(GraphQLType type, bool hasDefault)
    {
        var text = hasDefault && random.Percent(60) ? type.Nullable.ToString()! : type.ToString()!;
        var known = _variables.Where(v => v.Type == text || v.Type == $"{text}!").ToList();
        if (known.Count > 0 && random.Percent(60))
        {
            return $"${random.Pick(known).Name}";
        }

        var name = $"v{_number++}";
        var value = random.Percent(25) ? _values.Literal(type, hasDefault: false, declare: null) : null;
        _variables.Add((name, text, value));
        return $"${name}";
    }

    private string Condition()
    {
        if (!random.Percent(10))
        {
            return string.Empty;
        }

        var name = random.Percent(50) ? "include" : "skip";
        return $" @{name}(if: {_values.Literal(schema.FindDirective(name)!.Arguments[0].Type, hasDefault: false, Declare)})";
    }

    private string Note(string other)
    {
        if (schema.FindDirective("note") is not { } note || !random.Percent(6))
        {
            return string.Empty;
        }

        if (random.Percent(30))
        {
            return other;
        }

        var argument = random.Pick(note.Arguments);
        return $" @note({argument.Name}: {_values.Literal(argument.Type, hasDefault: false, declare: null)})";
    }

    /// <summary>A directive that lets something come later, with literals alone, so that taking it away leaves a valid document.</summary>
    private string Part(string directive, int percent)
    {
        if (!parts || !random.Percent(percent))
        {
            return string.Empty;
        }

        var arguments = new List<string>();
        if (directive == "stream" && random.Percent(50))
        {
            arguments.Add($"initialCount: {random.Below(4)}");
        }

        if (random.Percent(30))
        {
            arguments.Add($"label: \"L{_number++}\"");
        }

        if (random.Percent(15))
        {
            arguments.Add($"if: {(random.Percent(50) ? "true" : "false")}");
        }

        return $" @{directive}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}";
    }

    private string Alias() => conflicts ? random.Pick(Aliases) : $"x{_number++}";

    private List<CompositeType> Overlapping(CompositeType type) =>
        [.. schema.Types.OfType<CompositeType>().Where(t => IsOverlapping(t, type))];

    private static bool IsOverlapping(CompositeType first, CompositeType second) =>
        ReferenceEquals(first, second) || first.PossibleTypes.Any(second.IsPossibleType);
}
