using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Suggestions;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Says everything that is wrong with an input value, each mistake with its place. Specification, sections 5.6.1 to 5.6.4.
/// The wording is the reference implementation's.
/// </summary>
internal sealed partial class InputValidation
{
    /// <summary>More mistakes in one value help nobody, and a value made of nothing else must not cost much.</summary>
    private const int MaxErrors = 100;

    private readonly ICoercionErrors _errors;
    private readonly IVariableValues? _variables;
    private readonly bool _hideSuggestions;
    private readonly IReadOnlyDictionary<string, IFile>? _files;
    private int _remainingErrors;

    private InputValidation(
        ICoercionErrors errors,
        IVariableValues? variables,
        bool hideSuggestions,
        IReadOnlyDictionary<string, IFile>? files = null,
        int maxErrors = MaxErrors)
    {
        _remainingErrors = maxErrors;
        _files = files;
        _errors = errors;
        _variables = variables;
        _hideSuggestions = hideSuggestions;
    }

    /// <summary>Checks a value from the variables; an undefined one counts as not given.</summary>
    public static void ValidateValue(
        JsonElement value,
        GraphQLType type,
        ICoercionErrors errors,
        bool hideSuggestions = false,
        IReadOnlyDictionary<string, IFile>? files = null) =>
        new InputValidation(errors, null, hideSuggestions, files).Validate(value, type, null);

    /// <summary>
    /// Checks a literal. Without variables it is checked by itself, as in a document that is only validated: places where a
    /// variable stands are left out.
    /// </summary>
    public static void ValidateLiteral(
        ValueNode literal,
        GraphQLType type,
        IVariableValues? variables,
        ICoercionErrors errors,
        bool hideSuggestions = false,
        int maxErrors = MaxErrors) =>
        new InputValidation(errors, variables, hideSuggestions, null, maxErrors).Validate(literal, type, null);

    private void Report(string message, InputPath? path, SyntaxNode? node)
    {
        _remainingErrors--;
        _errors.Report(message, path, node);
    }

    private static string NotExactlyOne(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    private string UnknownField(InputObjectType type, string name, string found)
    {
        var suggestion = _hideSuggestions ? string.Empty : DidYouMean.Of(name, type.Fields.Select(static f => f.Name));
        return $"Expected value of type \"{type}\" not to include unknown field \"{SyntaxText.Abbreviate(name)}\"{(suggestion.Length > 0 ? $".{suggestion} Found" : ", found")}: {found}.";
    }

    private string SuggestEnumValue(EnumType type, string given) =>
        _hideSuggestions ? string.Empty : DidYouMean.Of(given, type.Values.Select(static v => v.Name), "the enum value");

    /// <summary>The words of a refusal; of unforeseen exceptions none, for they were not written for clients.</summary>
    private static string Refusal(Exception refusal, ScalarType scalar, string found) =>
        refusal is CoercionException or GraphQLException
            ? refusal.Message
            : $"Expected value of type \"{scalar}\", found: {found}.";
}
