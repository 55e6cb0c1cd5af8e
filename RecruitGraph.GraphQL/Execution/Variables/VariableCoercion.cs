using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Coerces the variables that a request gives. Specification, section 6.1.2.</summary>
internal static class VariableCoercion
{
    /// <summary>More errors than this help nobody and cost the server.</summary>
    private const int MaxErrors = 50;

    /// <summary>Coerces all variables of an operation.</summary>
    /// <param name="plan">The operation.</param>
    /// <param name="given">An object by variable name, null or undefined.</param>
    /// <param name="files">What came beside the variables, for those of type <c>Upload</c>.</param>
    /// <param name="options">Says which exceptions of converters clients may hear of.</param>
    /// <param name="errors">What is wrong, or null.</param>
    public static VariableValues Coerce(
        OperationPlan plan,
        JsonElement given,
        IReadOnlyDictionary<string, IFile>? files,
        RequestExecutorOptions options,
        out List<GraphQLError>? errors)
    {
        errors = null;
        if (given.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            errors = [new GraphQLError("Variables must be an object by variable name.") { Code = ErrorCodes.BadRequest }];
            return VariableValues.Empty;
        }

        var variables = plan.Variables;
        if (variables.Length == 0)
        {
            return VariableValues.Empty;
        }

        var values = new object?[variables.Length];
        var report = new VariableErrors(plan.Source);
        InputFailures?[]? failures = null;
        var hasConversions = false;
        try
        {
            for (var i = 0; i < variables.Length && !report.IsFull; i++)
            {
                report.Variable = variables[i];
                InputFailures? ofVariable = null;
                values[i] = Coerce(variables[i], given, files, report, ref ofVariable);
                if (InputFailures.Count(ofVariable) > 0)
                {
                    (failures ??= new InputFailures?[variables.Length])[i] = ofVariable;
                    hasConversions |= ofVariable!.HasConversions;
                }
            }
        }
        catch (InvalidOperationException) when (!JsonText.HasReadableNames(given))
        {
            errors =
            [
                new GraphQLError("The variables hold a name with an unpaired surrogate, which is no text.")
                {
                    Code = ErrorCodes.BadUserInput,
                },
            ];
            return VariableValues.Empty;
        }

        // Constraints belong to the fields that use the variable; but where the request is refused, all is told at once.
        if (failures is not null && (hasConversions || report.Errors is not null))
        {
            for (var i = 0; i < failures.Length; i++)
            {
                report.Variable = variables[i];
                report.Add(failures[i], options);
            }
        }

        errors = report.Errors;
        return new VariableValues(variables, values, failures);
    }

    private static object? Coerce(
        OperationVariable variable,
        JsonElement given,
        IReadOnlyDictionary<string, IFile>? files,
        VariableErrors report,
        ref InputFailures? failures)
    {
        if (variable.Type is null)
        {
            report.Add(
                $"Variable \"${variable.Name}\" expected value of type \"{SyntaxPrinter.Print(variable.Node.Type)}\" which cannot be used as an input type.",
                variable.Node.Type);
            return null;
        }

        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(variable.Name, out var value))
        {
            if (variable.HasDefault)
            {
                InputFailures.AddAll(ref failures, variable.DefaultFailures);
                return variable.Default;
            }

            if (variable.Type.IsNonNull)
            {
                report.Report(
                    $"Expected a value of non-null type \"{variable.Type}\" to be provided.", path: null, node: null);
            }

            return ResolverContext.NotProvided;
        }

        return InputCoercion.CoerceValue(value, variable.Type, report, ref failures, files);
    }

    private sealed class VariableErrors(SourceText? source) : ICoercionErrors
    {
        public List<GraphQLError>? Errors { get; private set; }

        public bool IsFull => Errors?.Count > MaxErrors;

        public OperationVariable Variable { get; set; } = null!;

        public void Report(string message, InputPath? path, SyntaxNode? node) => Add(
            InputErrors.WithPath(
                new GraphQLError(Describe(path) + message) { Code = ErrorCodes.BadUserInput }, Root(InputPath.ToKeys(path))),
            Variable.Node);

        /// <summary>What is wrong with a value that has the right shape.</summary>
        public void Add(InputFailures? failures, RequestExecutorOptions options)
        {
            foreach (var failure in failures?.Items ?? [])
            {
                InputPath? path = null;
                foreach (var key in failure.Path)
                {
                    path = new InputPath(path, key);
                }

                var error = InputErrors.Describe(failure, Root(failure.Path), options);
                Add(error with { Message = Describe(path) + error.Message }, Variable.Node);
            }
        }

        public void Add(string message, SyntaxNode node) =>
            Add(new GraphQLError(message) { Code = ErrorCodes.BadUserInput }, node);

        private void Add(GraphQLError error, SyntaxNode node)
        {
            if (IsFull)
            {
                return;
            }

            Errors ??= [];
            Errors.Add(Errors.Count == MaxErrors
                ? new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.")
                {
                    Code = ErrorCodes.BadUserInput,
                }
                : error with { Locations = source is null ? [] : [source.GetLocation(node.Span.Start)] });
        }

        private string Describe(InputPath? path) =>
            $"Variable \"${Variable.Name}\" has invalid value{InputPath.Describe(path)}: ";

        private object[] Root(IReadOnlyList<object> path) => [$"${Variable.Name}", .. path];
    }
}
