using System.Runtime.InteropServices;
using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Subscriptions;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Runs requests against one schema. Thread-safe; make one and keep it.</summary>
public sealed class RequestExecutor(Schema schema, RequestExecutorOptions options)
{
    private readonly PlanCache _plans = new(options.PlanCacheSize);

    public Schema Schema { get; } = schema;

    public RequestExecutorOptions Options { get; } = options.Checked();

    /// <summary>How many plans are cached.</summary>
    internal int CachedPlans => _plans.Count;

    /// <summary>
    /// Runs a request. Everything that can go wrong becomes an error of the result; only cancellation throws.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="services">The services of this request.</param>
    /// <param name="cancellationToken">Ends the execution, or the stream of a subscription.</param>
    /// <returns>
    /// An <see cref="OperationResult"/>, or a <see cref="ResponseStream"/> for a subscription that could be opened and for an
    /// answer that comes in parts.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(services);
        cancellationToken.ThrowIfCancellationRequested();

        if (FindVariablesError(request.Variables) is { } tooLarge)
        {
            return Refuse([tooLarge]);
        }

        var plan = _plans.Find(request.Document.Span, request.OperationName);
        if (plan is null)
        {
            plan = Prepare(request, out var refusal);
            if (plan is null)
            {
                return Refuse(refusal);
            }
        }

        if (!IsAllowed(plan.Kind, request.AllowedOperations))
        {
            return Refuse([OperationNotAllowed(plan.Kind)]);
        }

        var context = new RequestContext(Schema, Options, request, services, cancellationToken);
        VariableValues variables;
        PlanVariant variant;
        try
        {
            variables = VariableCoercion.Coerce(plan, request.Variables, out var errors);
            if (errors is not null)
            {
                return Refuse(errors);
            }

            variant = plan.GetVariant(variables, request.AllowsIncrementalDelivery);
        }
        catch (Exception exception)
        {
            return Refuse([ExceptionErrors.Describe(exception, Options)]);
        }

        if (plan.Kind == OperationType.Subscription)
        {
            return SubscriptionExecution.SubscribeAsync(variant, context, variables);
        }

        return variant.Requirements.Count == 0
            ? OperationExecution.RunAsync(variant, context, variables, request.InitialValue)
            : RunAuthorizedAsync(variant, context, variables, request.InitialValue);
    }

    /// <summary>Evaluates the requirements of an operation, each once, and runs it.</summary>
    internal static async ValueTask<ExecutionResult> RunAuthorizedAsync(
        PlanVariant plan, RequestContext context, VariableValues variables, object? rootValue)
    {
        await OperationAuthorization.EvaluateAsync(plan, context).ConfigureAwait(false);
        return await OperationExecution.RunAsync(plan, context, variables, rootValue).ConfigureAwait(false);
    }

    private OperationPlan? Prepare(GraphQLRequest request, out IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            // The request's memory is lent; the plan keeps its source for the locations of errors.
            var bytes = request.Document.ToArray();
            var document = GraphQLParser.Parse(
                new SourceText(bytes),
                Options.ParserOptions with { MaxTokens = Options.Limits.MaxTokens, MaxDepth = Options.Limits.MaxNesting });
            errors = DocumentLimits.Check(document, Options.Limits) is { Count: > 0 } exceeded ? exceeded : Validate(document);
            if (errors.Count > 0)
            {
                return null;
            }

            var plan = OperationCompiler.Compile(Schema, document, request.OperationName);
            _plans.Add(bytes, request.OperationName, plan);
            return plan;
        }
        catch (SyntaxException exception)
        {
            errors =
            [
                exception.Limit
                ?? new GraphQLError(exception.Message) { Code = ErrorCodes.SyntaxError, Locations = [exception.Location] },
            ];
        }
        catch (Exception exception)
        {
            errors = [ExceptionErrors.Describe(exception, Options)];
        }

        return null;
    }

    private GraphQLError? FindVariablesError(JsonElement variables)
    {
        if (variables.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var size = JsonMarshal.GetRawUtf8Value(variables).Length;
        return size <= Options.Limits.MaxVariablesSize
            ? null
            : LimitError.Create(
                ErrorCodes.VariablesSizeLimit,
                "The variables are too large",
                "bytes",
                size,
                Options.Limits.MaxVariablesSize,
                "Send long texts and files as uploads, and long lists in several requests.");
    }

    private IReadOnlyList<GraphQLError> Validate(DocumentNode document) => Options.ValidatesDocuments
        ? DocumentValidator.Validate(Schema, document, new ValidationOptions { MaxErrors = Options.MaxValidationErrors })
        : [];

    private static ValueTask<ExecutionResult> Refuse(IReadOnlyList<GraphQLError> errors) => new(new RequestErrorResult(errors));

    private static bool IsAllowed(OperationType kind, AllowedOperations allowed) => kind switch
    {
        OperationType.Query => allowed.HasFlag(AllowedOperations.Query),
        OperationType.Mutation => allowed.HasFlag(AllowedOperations.Mutation),
        _ => allowed.HasFlag(AllowedOperations.Subscription),
    };

    private static GraphQLError OperationNotAllowed(OperationType kind) =>
        new($"A {Describe(kind)} is not allowed here.") { Code = ErrorCodes.OperationNotAllowed };

    private static string Describe(OperationType kind) => kind switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
