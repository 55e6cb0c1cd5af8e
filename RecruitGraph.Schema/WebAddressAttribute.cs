using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema;

/// <summary>An absolute URL of http or https; an empty text counts as none. Others, <c>javascript:</c> above all, are refused.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var text = (value as string)?.Trim();
        return string.IsNullOrEmpty(text)
            || (Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            ? ValidationResult.Success
            : new ValidationResult($"{validationContext.DisplayName} must be an absolute URL of http or https.");
    }
}
