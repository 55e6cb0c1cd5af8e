using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema;

/// <summary>An absolute URL of http or https; an empty text counts as none. Others, <c>javascript:</c> above all, are refused.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    /// <summary>Whether a path counts as well: its clients know where it begins.</summary>
    public bool OrPath { get; init; }

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var text = (value as string)?.Trim();
        return string.IsNullOrEmpty(text)
            || (Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            || (OrPath && IsPath(text))
            ? ValidationResult.Success
            : new ValidationResult($"{validationContext.DisplayName} must be an absolute URL of http or https{(OrPath ? ", or a path" : "")}.");
    }

    // What stands in front of a colon would be a scheme, unless the path has begun before.
    private static bool IsPath(string text) => text.IndexOfAny([':', '/', '?', '#']) is var end && (end < 0 || text[end] != ':');
}
