using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Rules;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation;

/// <summary>Rules that run together, in the order in which they report about one place. Immutable and reusable.</summary>
public sealed class ValidationRules
{
    private readonly Func<ValidationRule>[] _factories;
    private DocumentWalker? _idle;
    private ValidationRules? _withoutIncrementalDelivery;

    /// <summary>Makes a set; each factory gives a new instance, since rules keep state while they run.</summary>
    public ValidationRules(params ReadOnlySpan<Func<ValidationRule>> factories) => _factories = factories.ToArray();

    /// <summary>Every rule of the specification's section 5, with those of incremental delivery and introspection depth.</summary>
    public static ValidationRules Specified { get; } = new(
        static () => new ExecutableDefinitionsRule(),
        static () => new KnownOperationTypesRule(),
        static () => new UniqueOperationNamesRule(),
        static () => new LoneAnonymousOperationRule(),
        static () => new SingleFieldSubscriptionsRule(),
        static () => new KnownTypeNamesRule(),
        static () => new FragmentsOnCompositeTypesRule(),
        static () => new VariablesAreInputTypesRule(),
        static () => new ScalarLeafsRule(),
        static () => new FieldsOnCorrectTypeRule(),
        static () => new UniqueFragmentNamesRule(),
        static () => new KnownFragmentNamesRule(),
        static () => new NoUnusedFragmentsRule(),
        static () => new PossibleFragmentSpreadsRule(),
        static () => new NoFragmentCyclesRule(),
        static () => new UniqueVariableNamesRule(),
        static () => new NoUndefinedVariablesRule(),
        static () => new NoUnusedVariablesRule(),
        static () => new KnownDirectivesRule(),
        static () => new UniqueDirectivesPerLocationRule(),
        static () => new DeferStreamDirectiveOnRootFieldRule(),
        static () => new DeferStreamDirectiveOnValidOperationsRule(),
        static () => new DeferStreamDirectiveLabelRule(),
        static () => new StreamDirectiveOnListFieldRule(),
        static () => new KnownArgumentNamesRule(),
        static () => new UniqueArgumentNamesRule(),
        static () => new ValuesOfCorrectTypeRule(),
        static () => new ProvidedRequiredArgumentsRule(),
        static () => new VariablesInAllowedPositionRule(),
        static () => new OverlappingFieldsCanBeMergedRule(),
        static () => new UniqueInputFieldNamesRule(),
        static () => new MaxIntrospectionDepthRule());

    /// <summary>The rules for type system documents.</summary>
    public static ValidationRules TypeSystem { get; } = new(
        static () => new LoneSchemaDefinitionRule(),
        static () => new UniqueOperationTypesRule(),
        static () => new UniqueTypeNamesRule(),
        static () => new UniqueEnumValueNamesRule(),
        static () => new UniqueFieldDefinitionNamesRule(),
        static () => new UniqueArgumentDefinitionNamesRule(),
        static () => new UniqueDirectiveNamesRule(),
        static () => new KnownTypeNamesRule(),
        static () => new KnownDirectivesRule(),
        static () => new UniqueDirectivesPerLocationRule(),
        static () => new PossibleTypeExtensionsRule(),
        static () => new KnownArgumentNamesOnDirectivesRule(),
        static () => new UniqueArgumentNamesRule(),
        static () => new UniqueInputFieldNamesRule(),
        static () => new ProvidedRequiredArgumentsOnDirectivesRule());

    /// <summary>These rules and one more, which reports last.</summary>
    public ValidationRules With(Func<ValidationRule> factory) => new([.. _factories, factory]);

    /// <summary>
    /// The name of the rule that reports an error. The rules run one by one until it is found, so this is for tools that show
    /// few errors to people, not for servers.
    /// </summary>
    /// <returns>The name, or null where no rule by itself reports the error.</returns>
    public string? FindRule(Schema schema, DocumentNode document, GraphQLError error)
    {
        foreach (var factory in _factories)
        {
            foreach (var reported in new ValidationRules(factory).Run(schema, document, int.MaxValue, hideSuggestions: false))
            {
                if (reported.Message == error.Message && reported.Locations.SequenceEqual(error.Locations))
                {
                    return factory().GetType().Name;
                }
            }
        }

        return null;
    }

    internal IReadOnlyList<GraphQLError> Run(Schema? schema, DocumentNode document, int maxErrors, bool hideSuggestions)
    {
        if (schema is { SupportsIncrementalDelivery: false } && WithoutIncrementalDelivery != this)
        {
            return WithoutIncrementalDelivery.Run(schema, document, maxErrors, hideSuggestions);
        }

        // A walker with its rules is reused, since a cold start of a server validates one document after another.
        var walker = Interlocked.Exchange(ref _idle, null) ?? new DocumentWalker(CreateRules());
        var errors = walker.Run(schema, document, maxErrors, hideSuggestions);
        _idle = walker;
        return errors;
    }

    /// <summary>These rules for a schema without <c>@defer</c> and <c>@stream</c>, whose use another rule reports there.</summary>
    private ValidationRules WithoutIncrementalDelivery => _withoutIncrementalDelivery ??= LeaveOutIncrementalDelivery();

    private ValidationRules LeaveOutIncrementalDelivery()
    {
        var others = Array.FindAll(_factories, static factory => factory() is not IIncrementalDeliveryRule);
        return others.Length == _factories.Length ? this : new ValidationRules(others);
    }

    internal ValidationRule[] CreateRules() => Array.ConvertAll(_factories, static factory => factory());
}
