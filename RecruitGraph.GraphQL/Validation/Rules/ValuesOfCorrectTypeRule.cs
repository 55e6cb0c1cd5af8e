using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Values of correct type. A literal must fit the type that is expected where it stands.
/// Specification, sections 5.6.1 to 5.6.4 (values, input object fields, required fields).
/// </summary>
public sealed class ValuesOfCorrectTypeRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterValue;

    public override void EnterValue(ValidationContext context, ValueNode node)
    {
        if (context.InputType is not { } type || context.IsFull)
        {
            return;
        }

        try
        {
            // One more than is shown, by which it is seen that there are too many.
            var most = Math.Min(context.MaxErrors, int.MaxValue - 1) + 1;
            InputValidation.ValidateLiteral(node, type, null, new Errors(context), context.HideSuggestions, most);
        }
        catch (GraphQLException exception) when (exception.Error.Code == ErrorCodes.NestingLimit)
        {
            context.Abort();
        }
    }

    private sealed class Errors(ValidationContext context) : ICoercionErrors
    {
        public void Report(string message, InputPath? path, SyntaxNode? node) => context.Report(message, node!);
    }
}
