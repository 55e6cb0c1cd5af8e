using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// A variable on which it depends what an operation executes. <c>@skip</c> and <c>@include</c> must have its value; for
/// <c>@defer</c> and <c>@stream</c> alone it <paramref name="IsOptional"/>, and where it is absent it counts as true, their default. It
/// <paramref name="AllowsNull"/> where it only fills an argument of a fragment, which decides.
/// </summary>
/// <param name="Use">Where it is used, of several places the strictest.</param>
/// <param name="Coordinate">The argument of the directive that it fills there, <c>@skip(if:)</c>; null for one of a fragment.</param>
internal readonly record struct InclusionVariable(VariableNode Use, bool IsOptional, bool AllowsNull, string? Coordinate)
{
    public string Name => Use.Name.Value;
}

/// <summary>The values of the variables that <c>@skip</c>, <c>@include</c>, <c>@defer</c> and <c>@stream</c> use.</summary>
internal sealed class InclusionFlags
{
    /// <summary>Above this number of variables, variants are compiled per request.</summary>
    public const int MaxCached = 64;

    private readonly Dictionary<string, bool> _values;

    public InclusionFlags(InclusionVariable[] flags, ulong key)
        : this(flags.Select((flag, i) => KeyValuePair.Create(flag.Name, (key >> i & 1) != 0))) => Key = key;

    private InclusionFlags(IEnumerable<KeyValuePair<string, bool>> values) => _values = new(values, StringComparer.Ordinal);

    /// <summary>One bit for each variable.</summary>
    public ulong Key { get; }

    public bool this[string variable] => _values.GetValueOrDefault(variable);

    /// <summary>The variables on which it depends what an operation executes.</summary>
    public static InclusionVariable[] Find(OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        var found = new List<InclusionVariable>();
        var open = new Stack<SelectionSetNode>();
        open.Push(operation.SelectionSet);
        foreach (var fragment in fragments.Values)
        {
            open.Push(fragment.SelectionSet);
        }

        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                Find(selection, operation, found);
                if (selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    _ => null,
                }
                is { } below)
                {
                    open.Push(below);
                }
            }
        }

        return [.. found];
    }

    public static ulong EvaluateKey(InclusionVariable[] flags, VariableValues variables, SourceText? source)
    {
        var key = 0ul;
        for (var i = 0; i < flags.Length; i++)
        {
            if (Evaluate(flags[i], variables, source))
            {
                key |= 1ul << i;
            }
        }

        return key;
    }

    public static InclusionFlags Evaluate(InclusionVariable[] flags, VariableValues variables, SourceText? source) =>
        new(flags.Select(flag => KeyValuePair.Create(flag.Name, Evaluate(flag, variables, source))));

    private static bool Evaluate(InclusionVariable variable, VariableValues variables, SourceText? source)
    {
        var isGiven = variables.TryGetValue(variable.Name, out var value);
        return value is bool flag
            ? flag
            : variable.IsOptional && (!isGiven || variable.AllowsNull)
            ? true
            : throw NullArgument.Refuse(variable.Coordinate, "Boolean!", variable.Use, source);
    }

    private static void Find(SelectionNode selection, OperationDefinitionNode operation, List<InclusionVariable> found)
    {
        foreach (var directive in selection.Directives)
        {
            var isOptional = IncrementalDirectives.IsIncremental(directive);
            if (!isOptional && directive.Name.Value is not ("skip" or "include"))
            {
                continue;
            }

            foreach (var argument in directive.Arguments)
            {
                if (argument is { Name.Value: "if", Value: VariableNode use }
                    && operation.VariableDefinitions.Any(v => v.Variable.Name.Value == use.Name.Value))
                {
                    Add(found, new InclusionVariable(use, isOptional, AllowsNull: false, $"@{directive.Name.Value}(if:)"));
                }
            }
        }

        // An argument of a spread may end in a directive inside the fragment.
        if (selection is FragmentSpreadNode { Arguments.IsDefaultOrEmpty: false } spread)
        {
            foreach (var argument in spread.Arguments)
            {
                if (argument.Value is VariableNode use
                    && operation.VariableDefinitions.FirstOrDefault(v => v.Variable.Name.Value == use.Name.Value)?.Type is { } type)
                {
                    switch (type)
                    {
                        case NonNullTypeNode { Type: NamedTypeNode { Name.Value: "Boolean" } }:
                            Add(found, new InclusionVariable(use, IsOptional: false, AllowsNull: false, null));
                            break;
                        case NamedTypeNode { Name.Value: "Boolean" }:
                            Add(found, new InclusionVariable(use, IsOptional: true, AllowsNull: true, null));
                            break;
                    }
                }
            }
        }
    }

    private static void Add(List<InclusionVariable> found, InclusionVariable variable)
    {
        var known = found.FindIndex(v => v.Name == variable.Name);
        if (known < 0)
        {
            found.Add(variable);
            return;
        }

        var strictest = (found[known].IsOptional && !variable.IsOptional) || (found[known].AllowsNull && !variable.AllowsNull)
            ? variable
            : found[known];
        found[known] = strictest with
        {
            IsOptional = variable.IsOptional && found[known].IsOptional,
            AllowsNull = variable.AllowsNull && found[known].AllowsNull,
        };
    }
}
