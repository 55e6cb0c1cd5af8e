using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// All variable uses defined. Every variable that an operation uses, in its fragments too, must be one that it defines.
/// Specification, section 5.8.3.
/// </summary>
public sealed class NoUndefinedVariablesRule : ValidationRule
{
    private readonly List<(OperationDefinitionNode Operation, ReportPosition Position)> _operations = [];
    private readonly NameTable _defined = new();

    public override WalkEvents Events => WalkEvents.EnterOperation | WalkEvents.Complete;

    public override void Reset()
    {
        _operations.Clear();
        _defined.Clear();
    }

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node) =>
        _operations.Add((node, context.MarkPosition()));

    public override void Complete(ValidationContext context)
    {
        for (var i = 0; i < _operations.Count && !context.IsLateFull; i++)
        {
            var (operation, position) = _operations[i];
            _defined.Clear();
            foreach (var definition in operation.VariableDefinitions)
            {
                _defined.Add(definition.Variable.Name.Value);
            }

            Check(context, operation, position, context.Variables.OfOperation(i));
            foreach (var fragment in context.Fragments.ReachedFrom(operation))
            {
                Check(context, operation, position, context.Variables[fragment.VariableUsages]);
            }

            if (context.Fragments.RemainingWork < 0)
            {
                context.AbortAt(position);
            }
        }
    }

    private void Check(
        ValidationContext context, OperationDefinitionNode operation, ReportPosition position, ReadOnlySpan<VariableUsage> usages)
    {
        context.Fragments.RemainingWork -= usages.Length;
        foreach (ref readonly var usage in usages)
        {
            var name = usage.Node.Name.Value;
            if (usage.FragmentVariable is null && _defined.Find(name) < 0)
            {
                context.ReportAt(
                    position,
                    operation.Name is null
                        ? $"Variable \"${name}\" is not defined."
                        : $"Variable \"${name}\" is not defined by operation \"{operation.Name.Value}\".",
                    usage.Node,
                    operation);
            }
        }
    }
}
