using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema;

/// <summary>An absolute URL of http or https; an empty text counts as none. Others, <c>javascript:</c> above all, are refused.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    /// <summary>Whether what names no scheme counts as well: a path, whose clients know where it begins, or <c>example.com/anna</c>.</summary>
    public bool SchemeOptional { get; init; }

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var text = (value as string)?.Trim();
        return string.IsNullOrEmpty(text)
            || (Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            || (SchemeOptional && HasNoScheme(text))
            ? ValidationResult.Success
            : new ValidationResult($"{validationContext.DisplayName} must be an absolute URL of http or https{(SchemeOptional ? ", or name no scheme" : "")}.");
    }

    // What stands in front of a colon would be a scheme, unless a path has begun before.
    private static bool HasNoScheme(string text) => text.IndexOfAny([':', '/', '?', '#']) is var end && (end < 0 || text[end] != ':');
}
