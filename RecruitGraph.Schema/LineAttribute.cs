using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema;

/// <summary>
/// A text of one line: at most so many characters without the blanks around it, no control and format characters but
/// the joiners of scripts and emoji, no broken surrogate pairs. One that shows nothing is empty. Nothing unchecked reaches the database.
/// </summary>
/// <param name="maxLength">The most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LineAttribute(int maxLength) : ValidationAttribute
{
    /// <summary>The most characters.</summary>
    public int MaxLength { get; } = maxLength;

    /// <summary>Whether the text, where it is given, must say something.</summary>
    public bool NotEmpty { get; init; }

    /// <summary>Whether the text may have several lines, and tabs.</summary>
    public bool Multiline { get; init; }

    /// <summary>Whether people sign in by it: then it has no characters that nobody can tell from others, or from none.</summary>
    public bool SignsIn { get; init; }

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var text = (value as string)?.Trim();
        var complaint = text is null ? null : Input.FindFault(text, MaxLength, Multiline);
        if (complaint is null && NotEmpty && Input.IsBlank(text))
        {
            complaint = $"must not be empty; 1 to {MaxLength} characters are allowed.";
        }

        if (complaint is null && SignsIn && Input.FindNameless(text ?? "") is { } nameless)
        {
            complaint = $"contains U+{nameless.Value:X4}, which no name has by which people sign in.";
        }

        return complaint is null ? ValidationResult.Success : new ValidationResult($"{validationContext.DisplayName} {complaint}");
    }
}
