using System.Runtime.InteropServices;
using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Subscriptions;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Runs requests against one schema. Thread-safe; make one and keep it.</summary>
public sealed class RequestExecutor
{
    private readonly PlanCache _plans;
    private readonly DocumentReader _documents;
    private readonly RequestObservation _observation;
    private readonly RequestDelegate? _pipeline;

    /// <exception cref="ArgumentException">An option is out of range; the message names it.</exception>
    public RequestExecutor(Schema schema, RequestExecutorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Schema = schema;
        Options = options.Checked();
        _plans = new PlanCache(options.PlanCacheSize, options.PlanCacheBytes);
        _documents = new DocumentReader(schema, options);
        _observation = new RequestObservation(options);
        for (var i = options.Middleware.Count - 1; i >= 0; i--)
        {
            _pipeline = options.Middleware[i](_pipeline ?? ExecuteCoreAsync);
        }
    }

    public Schema Schema { get; }

    public RequestExecutorOptions Options { get; }

    /// <summary>How many plans are cached.</summary>
    internal int CachedPlans => _plans.Count;

    /// <summary>How much they hold, estimated.</summary>
    internal long CachedPlanBytes => _plans.Bytes;

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
        return _pipeline is null
            ? ExecuteCoreAsync(request, services, cancellationToken)
            : _pipeline(request, services, cancellationToken);
    }

    /// <summary>
    /// What keeps a document, or one of its operations, from ever running whatever its variables: what is wrong with it, and the
    /// limits that it exceeds. Empty when nothing does.
    /// </summary>
    public IReadOnlyList<GraphQLError> Check(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _documents.Check(source);
    }

    /// <summary>Evaluates the requirements of an operation, each once, and runs it.</summary>
    internal static async ValueTask<ExecutionResult> RunAuthorizedAsync(
        PlanVariant plan, RequestContext context, VariableValues variables, object? rootValue)
    {
        if (!await OperationAuthorization.EvaluateAsync(plan, context).ConfigureAwait(false))
        {
            return new RequestErrorResult(TimeLimit.Error(context));
        }

        return await OperationExecution.RunAsync(plan, context, variables, rootValue).ConfigureAwait(false);
    }

    private ValueTask<ExecutionResult> ExecuteCoreAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _observation.Observe(request) is { } observed
            ? ObserveAsync(observed, services, cancellationToken)
            : RunAsync(request, services, null, cancellationToken);
    }

    private async ValueTask<ExecutionResult> ObserveAsync(
        ObservedRequest observed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var scope = observed.Begin(static (l, r) => l.ExecuteRequest(r));
        ExecutionResult result;
        try
        {
            result = await RunAsync(observed.Request, services, observed, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            scope?.Dispose();
            throw;
        }

        if (result is ResponseStream { Kind: ResponseStreamKind.Incremental } parts)
        {
            return new ObservedStream(parts, observed, scope);
        }

        if (result is OperationResult answer)
        {
            observed.Answer(answer);
        }

        scope?.Dispose();
        return result is ResponseStream stream
            ? new ObservedStream(stream, observed, observed.Begin(static (l, r) => l.ExecuteSubscription(r)))
            : result;
    }

    private ValueTask<ExecutionResult> RunAsync(
        GraphQLRequest request, IServiceProvider services, ObservedRequest? observed, CancellationToken cancellationToken)
    {
        if (FindVariablesError(request.Variables) is { } tooLarge)
        {
            return Refuse(request, [tooLarge]);
        }

        var plan = _plans.Find(request.Document.Span, request.OperationName);
        if (plan is null)
        {
            plan = Prepare(request, observed, out var refusal);
            if (plan is null)
            {
                return Refuse(request, refusal);
            }
        }
        else
        {
            observed?.Tell(static (l, r) => l.RetrievedOperationFromCache(r));
        }

        observed?.Know(plan);
        if (!IsAllowed(plan.Kind, request.AllowedOperations))
        {
            return Refuse(request, [OperationNotAllowed(plan.Kind)]);
        }

        var context = new RequestContext(Schema, Options, request, services, cancellationToken) { Observed = observed };
        VariableValues variables;
        PlanVariant variant;
        try
        {
            using (observed?.Begin(static (l, r) => l.CoerceVariables(r)))
            {
                variables = VariableCoercion.Coerce(plan, request.Variables, request.Files, Options, out var errors);
                if (errors is not null)
                {
                    return Refuse(request, errors);
                }
            }

            variant = plan.GetVariant(variables, request.AllowsIncrementalDelivery);
            if (CostCheck.Check(plan, variant, context) is { } answer)
            {
                return new(answer);
            }
        }
        catch (Exception exception)
        {
            return Refuse(request, [ExceptionErrors.Describe(exception, Options)]);
        }

        return observed is null
            ? RunAsync(variant, context, variables)
            : ObserveAsync(observed, variant, context, variables);
    }

    private static ValueTask<ExecutionResult> RunAsync(PlanVariant variant, RequestContext context, VariableValues variables)
    {
        if (variant.Kind == OperationType.Subscription)
        {
            return SubscriptionExecution.SubscribeAsync(variant, context, variables);
        }

        return variant.Requirements.Count == 0
            ? OperationExecution.RunAsync(variant, context, variables, context.Request.InitialValue)
            : RunAuthorizedAsync(variant, context, variables, context.Request.InitialValue);
    }

    private static async ValueTask<ExecutionResult> ObserveAsync(
        ObservedRequest observed, PlanVariant variant, RequestContext context, VariableValues variables)
    {
        using (observed.Begin(static (l, r) => l.ExecuteOperation(r)))
        {
            return await RunAsync(variant, context, variables).ConfigureAwait(false);
        }
    }

    private OperationPlan? Prepare(
        GraphQLRequest request, ObservedRequest? observed, out IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            // The request's memory is lent; the plan keeps its source for the locations of errors.
            var bytes = request.Document.ToArray();
            DocumentNode document;
            using (observed?.Begin(static (l, r) => l.ParseDocument(r)))
            {
                document = _documents.Parse(new SourceText(bytes));
            }

            using (observed?.Begin(static (l, r) => l.ValidateDocument(r)))
            {
                errors = _documents.Validate(document);
                if (errors.Count > 0)
                {
                    return null;
                }
            }

            OperationPlan plan;
            using (observed?.Begin(static (l, r) => l.CompileOperation(r)))
            {
                plan = OperationCompiler.Compile(Schema, document, request.OperationName);
            }

            if (!CostCheck.IsHopeless(plan, Options.Limits) && _plans.Add(bytes, request.OperationName, plan))
            {
                observed?.Tell(static (l, r) => l.AddedOperationToCache(r));
            }

            return plan;
        }
        catch (SyntaxException exception)
        {
            errors = [DocumentReader.Describe(exception)];
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
                "Send long texts and files as uploads, and long lists in several requests.",
                "variables");
    }

    private ValueTask<ExecutionResult> Refuse(GraphQLRequest request, IReadOnlyList<GraphQLError> errors) =>
        new(new RequestErrorResult(errors, Options, request.ResponseBudget));

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
