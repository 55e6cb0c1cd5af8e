using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace RecruitGraph.Schema;

/// <summary>A list of texts of one line, none of them empty: what <see cref="LineAttribute"/> is for one.</summary>
/// <param name="maxCount">The most texts.</param>
/// <param name="maxLength">The most characters of each.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LinesAttribute(int maxCount, int maxLength) : ValidationAttribute
{
    /// <summary>The most texts.</summary>
    public int MaxCount { get; } = maxCount;

    /// <summary>The most characters of each.</summary>
    public int MaxLength { get; } = maxLength;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var texts = value as IReadOnlyList<string> ?? [];
        if (texts.Count > MaxCount)
        {
            return new ValidationResult($"{validationContext.DisplayName} has {texts.Count} texts; at most {MaxCount} are allowed.");
        }

        for (var index = 0; index < texts.Count; index++)
        {
            if (FindFault(texts[index]) is { } fault)
            {
                return new ValidationResult(
                    $"{validationContext.DisplayName} is wrong at {index}, which {fault}", [index.ToString(CultureInfo.InvariantCulture)]);
            }
        }

        return ValidationResult.Success;
    }

    private string? FindFault(string text) => Input.Trimmed(text) is { } trimmed
        ? Input.FindFault(trimmed, MaxLength)
        : $"must not be empty; 1 to {MaxLength} characters are allowed.";
}
