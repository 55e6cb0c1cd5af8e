using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace RecruitGraph.Schema;

/// <summary>An e-mail address and nothing beside it; an empty text counts as none.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MailAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var text = (value as string)?.Trim();
        return string.IsNullOrEmpty(text) || (MailAddress.TryCreate(text, out var address) && address.Address == text)
            ? ValidationResult.Success
            : new ValidationResult($"{validationContext.DisplayName} is no e-mail address; name@example.com is the form.");
    }
}
