using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// A variable on which it depends what an operation executes. <c>@skip</c> and <c>@include</c> must have its value; for
/// <c>@defer</c> and <c>@stream</c> alone it <paramref name="IsOptional"/>, and where it is absent it counts as true, their default. It
/// <paramref name="AllowsNull"/> where it only fills an argument of a fragment, which decides.
/// </summary>
internal readonly record struct InclusionVariable(string Name, bool IsOptional, bool AllowsNull);

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

    public static ulong EvaluateKey(InclusionVariable[] flags, VariableValues variables)
    {
        var key = 0ul;
        for (var i = 0; i < flags.Length; i++)
        {
            if (Evaluate(flags[i], variables))
            {
                key |= 1ul << i;
            }
        }

        return key;
    }

    public static InclusionFlags Evaluate(InclusionVariable[] flags, VariableValues variables) =>
        new(flags.Select(flag => KeyValuePair.Create(flag.Name, Evaluate(flag, variables))));

    private static bool Evaluate(InclusionVariable variable, VariableValues variables)
    {
        var isGiven = variables.TryGetValue(variable.Name, out var value);
        return value is bool flag
            ? flag
            : variable.IsOptional && (!isGiven || variable.AllowsNull)
            ? true
            : throw new GraphQLException(
                $"Expected variable \"${variable.Name}\" provided to non-null type \"Boolean!\" not to be null.",
                ErrorCodes.BadUserInput);
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
                if (argument is { Name.Value: "if", Value: VariableNode { Name.Value: var name } }
                    && operation.VariableDefinitions.Any(v => v.Variable.Name.Value == name))
                {
                    Add(found, new InclusionVariable(name, isOptional, AllowsNull: false));
                }
            }
        }

        // An argument of a spread may end in a directive inside the fragment.
        if (selection is FragmentSpreadNode { Arguments.IsDefaultOrEmpty: false } spread)
        {
            foreach (var argument in spread.Arguments)
            {
                if (argument.Value is VariableNode { Name.Value: var name }
                    && operation.VariableDefinitions.FirstOrDefault(v => v.Variable.Name.Value == name)?.Type is { } type)
                {
                    switch (type)
                    {
                        case NonNullTypeNode { Type: NamedTypeNode { Name.Value: "Boolean" } }:
                            Add(found, new InclusionVariable(name, IsOptional: false, AllowsNull: false));
                            break;
                        case NamedTypeNode { Name.Value: "Boolean" }:
                            Add(found, new InclusionVariable(name, IsOptional: true, AllowsNull: true));
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

        found[known] = variable with
        {
            IsOptional = variable.IsOptional && found[known].IsOptional,
            AllowsNull = variable.AllowsNull && found[known].AllowsNull,
        };
    }
}
