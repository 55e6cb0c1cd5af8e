using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// A rule for the values of an input beyond its type: an attribute of <c>System.ComponentModel.DataAnnotations</c>, the
/// standard ones with messages that say what was given and what is allowed.
/// </summary>
internal sealed class InputConstraint
{
    private const string Suffix = "Attribute";
    private static readonly object NoOwner = new();

    private readonly ValidationAttribute _attribute;
    private readonly BoundedPattern? _pattern;
    private readonly bool _describes;

    public InputConstraint(ValidationAttribute attribute)
    {
        _attribute = attribute;
        _pattern = attribute is RegularExpressionAttribute expression && attribute.GetType() == typeof(RegularExpressionAttribute)
            ? new BoundedPattern(expression)
            : null;
        _describes = ConstraintMessages.Describes(attribute);
        var name = attribute.GetType().Name;
        name = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        Name = char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The rule in short, <c>stringLength</c> for instance.</summary>
    public string Name { get; }

    /// <summary>Whether a value that was not given breaks the rule; no other rule looks at those.</summary>
    public bool IsRequired => _attribute is RequiredAttribute;

    public static InputConstraint[] Create(IEnumerable<ValidationAttribute> attributes) =>
        [.. attributes.Select(static attribute => new InputConstraint(attribute))];

    /// <summary>What is wrong with a value; null when it is right.</summary>
    /// <param name="value">The converted value; null also when it was not given.</param>
    /// <param name="name">The input's name, as messages have it.</param>
    /// <param name="owner">The input object whose field it is, where that could be made.</param>
    public InvalidInputException? Check(object? value, string name, object? owner)
    {
        try
        {
            return FindFault(value, name, owner);
        }
        catch (RegexMatchTimeoutException)
        {
            return Refuse($"{name} takes too long to be compared with its pattern; a shorter value may not.");
        }
    }

    /// <summary>Checks an input object as a whole: one error for each member that the rule names, else one for all of it.</summary>
    public IEnumerable<InvalidInputException> CheckObject(object value, InputObjectType type) =>
        Refuse(GetResult(value, type.Name, value), type, Name);

    /// <summary>The errors of a result; members are named as C# names them.</summary>
    public static IEnumerable<InvalidInputException> Refuse(ValidationResult? result, InputObjectType type, string? constraint)
    {
        if (result is null)
        {
            yield break;
        }

        var message = result.ErrorMessage ?? $"{type.Name} breaks a rule.";
        var hasMembers = false;
        foreach (var member in result.MemberNames)
        {
            hasMembers = true;
            yield return new InvalidInputException([FieldOf(type, member)], message, constraint);
        }

        if (!hasMembers)
        {
            yield return new InvalidInputException([], message, constraint);
        }
    }

    private static string FieldOf(InputObjectType type, string member)
    {
        foreach (var field in type.Fields)
        {
            if (string.Equals(field.Name, member, StringComparison.OrdinalIgnoreCase))
            {
                return field.Name;
            }
        }

        return member;
    }

    private bool IsValid(object? value)
    {
        try
        {
            return _attribute.IsValid(value);
        }
        catch (OverflowException)
        {
            // A range of int says so of a long beyond it.
            return false;
        }
    }

    private ValidationResult? GetResult(object? value, string name, object? owner) =>
        _attribute.GetValidationResult(value, new ValidationContext(owner ?? NoOwner, name, null, null));

    private InvalidInputException? FindFault(object? value, string name, object? owner)
    {
        if (_pattern is null && !_describes)
        {
            return GetResult(value, name, owner) is { } result ? Refuse(result.ErrorMessage ?? $"{name} breaks a rule.", ItemOf(result)) : null;
        }

        return _pattern?.IsMatch(value) ?? IsValid(value) ? null
            : Refuse(_describes ? ConstraintMessages.Describe(_attribute, value, name) : _attribute.FormatErrorMessage(name));
    }

    /// <summary>The index of the list's item that a result means, where it names one.</summary>
    private static object[] ItemOf(ValidationResult result) =>
        int.TryParse(result.MemberNames.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? [index] : [];

    private InvalidInputException Refuse(string message, params object[] path) => new(path, SyntaxText.Abbreviate(message), Name);
}
