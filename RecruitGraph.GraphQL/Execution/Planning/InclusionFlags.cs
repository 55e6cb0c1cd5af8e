using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The values of the variables that <c>@skip</c> and <c>@include</c> use.</summary>
internal sealed class InclusionFlags
{
    /// <summary>Above this number of variables, variants are compiled per request.</summary>
    public const int MaxCached = 64;

    private readonly Dictionary<string, bool> _values;

    public InclusionFlags(string[] names, ulong key)
        : this(names.Select((name, i) => KeyValuePair.Create(name, (key >> i & 1) != 0))) => Key = key;

    private InclusionFlags(IEnumerable<KeyValuePair<string, bool>> values) => _values = new(values, StringComparer.Ordinal);

    /// <summary>One bit for each variable.</summary>
    public ulong Key { get; }

    public bool this[string variable] => _values.GetValueOrDefault(variable);

    /// <summary>The variables on which it depends what an operation executes.</summary>
    public static string[] Find(OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        var found = new List<string>();
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

    public static ulong EvaluateKey(string[] names, VariableValues variables)
    {
        var key = 0ul;
        for (var i = 0; i < names.Length; i++)
        {
            if (Evaluate(names[i], variables))
            {
                key |= 1ul << i;
            }
        }

        return key;
    }

    public static InclusionFlags Evaluate(string[] names, VariableValues variables) =>
        new(names.Select(name => KeyValuePair.Create(name, Evaluate(name, variables))));

    private static bool Evaluate(string name, VariableValues variables) =>
        variables.TryGetValue(name, out var value) && value is bool flag
            ? flag
            : throw new GraphQLException(
                $"Expected variable \"${name}\" provided to non-null type \"Boolean!\" not to be null.",
                ErrorCodes.BadUserInput);

    private static void Find(SelectionNode selection, OperationDefinitionNode operation, List<string> found)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is not ("skip" or "include"))
            {
                continue;
            }

            foreach (var argument in directive.Arguments)
            {
                if (argument.Value is VariableNode { Name.Value: var name }
                    && !found.Contains(name)
                    && operation.VariableDefinitions.Any(v => v.Variable.Name.Value == name))
                {
                    found.Add(name);
                }
            }
        }

        // An argument of a spread may end in a directive inside the fragment.
        if (selection is FragmentSpreadNode { Arguments.IsDefaultOrEmpty: false } spread)
        {
            foreach (var argument in spread.Arguments)
            {
                if (argument.Value is VariableNode { Name.Value: var name }
                    && !found.Contains(name)
                    && IsBoolean(operation, name))
                {
                    found.Add(name);
                }
            }
        }
    }

    private static bool IsBoolean(OperationDefinitionNode operation, string name) =>
        operation.VariableDefinitions.FirstOrDefault(v => v.Variable.Name.Value == name)?.Type
            is NonNullTypeNode { Type: NamedTypeNode { Name.Value: "Boolean" } };
}
