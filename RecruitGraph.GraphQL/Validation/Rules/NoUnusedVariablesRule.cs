using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// All variables used. Every variable that an operation defines must be used, in the operation or in its fragments.
/// Specification, section 5.8.4.
/// </summary>
public sealed class NoUnusedVariablesRule : ValidationRule
{
    private readonly List<(ExecutableDefinitionNode Definition, ReportPosition Position)> _definitions = [];
    private readonly HashSet<string> _used = [];

    public override WalkEvents Events => WalkEvents.EnterOperation | WalkEvents.EnterFragmentDefinition | WalkEvents.Complete;

    public override void Reset()
    {
        _definitions.Clear();
        _used.Clear();
    }

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node) =>
        _definitions.Add((node, context.MarkPosition()));

    public override void EnterFragmentDefinition(ValidationContext context, FragmentDefinitionNode node)
    {
        if (!node.VariableDefinitions.IsEmpty)
        {
            _definitions.Add((node, context.MarkPosition()));
        }
    }

    public override void Complete(ValidationContext context)
    {
        var operations = 0;
        foreach (var (definition, position) in _definitions)
        {
            var operation = definition as OperationDefinitionNode;
            var index = operation is null ? -1 : operations++;
            if (definition.VariableDefinitions.IsEmpty || context.IsLateFull)
            {
                continue;
            }

            _used.Clear();
            if (operation is not null)
            {
                AddUsed(context, context.Variables.OfOperation(index), ofFragment: false);
                foreach (var fragment in context.Fragments.ReachedFrom(operation))
                {
                    AddUsed(context, context.Variables[fragment.VariableUsages], ofFragment: false);
                }
            }
            else if (context.Fragments.Find(((FragmentDefinitionNode)definition).Name.Value) is { } fragment)
            {
                AddUsed(context, context.Variables[fragment.VariableUsages], ofFragment: true);
            }

            Report(context, definition, position);
        }
    }

    private void AddUsed(ValidationContext context, ReadOnlySpan<VariableUsage> usages, bool ofFragment)
    {
        context.Fragments.RemainingWork -= usages.Length;
        foreach (ref readonly var usage in usages)
        {
            if (ofFragment || usage.FragmentVariable is null)
            {
                _used.Add(usage.Node.Name.Value);
            }
        }
    }

    private void Report(ValidationContext context, ExecutableDefinitionNode definition, ReportPosition position)
    {
        if (context.Fragments.RemainingWork < 0)
        {
            context.AbortAt(position);
            return;
        }

        var suffix = definition switch
        {
            FragmentDefinitionNode fragment => $" in fragment \"{fragment.Name.Value}\"",
            OperationDefinitionNode { Name: { } name } => $" in operation \"{name.Value}\"",
            _ => "",
        };
        foreach (var variable in definition.VariableDefinitions)
        {
            var name = variable.Variable.Name.Value;
            if (!_used.Contains(name))
            {
                context.ReportAt(position, $"Variable \"${name}\" is never used{suffix}.", variable);
            }
        }
    }
}
