using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema;

/// <summary>
/// A text of one line: at most so many characters without the blanks around it, no control and format characters but
/// the joiners of scripts and emoji, no broken surrogate pairs. Nothing unchecked reaches the database.
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

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var text = (value as string)?.Trim();
        var complaint = string.IsNullOrEmpty(text)
            ? NotEmpty ? $"must not be empty; 1 to {MaxLength} characters are allowed." : null
            : Input.FindFault(text, MaxLength, Multiline);
        return complaint is null ? ValidationResult.Success : new ValidationResult($"{validationContext.DisplayName} {complaint}");
    }
}
