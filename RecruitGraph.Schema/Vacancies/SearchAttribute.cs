using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>A text to search vacancies by: one line, at most 200 characters and 10 words.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SearchAttribute : ValidationAttribute
{
    private const int MaxLength = 200;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var text = (value as string)?.Trim() ?? "";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var fault = Input.FindFault(text, MaxLength)
            ?? (words > Data.Vacancies.VacancyQueries.MaxSearchWords
                ? $"has {words} words; at most {Data.Vacancies.VacancyQueries.MaxSearchWords} are allowed."
                : null);
        return fault is null ? ValidationResult.Success : new ValidationResult($"{validationContext.DisplayName} {fault}");
    }
}
