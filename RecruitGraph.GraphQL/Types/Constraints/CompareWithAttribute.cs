using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// What generated code makes of <see cref="CompareAttribute"/>: the value must equal that of another field of the input object.
/// </summary>
/// <param name="otherName">The other field.</param>
/// <param name="other">Reads the other value out of the input object.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CompareWithAttribute(string otherName, Func<object, object?> other) : ValidationAttribute
{
    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ErrorMessage is null && ErrorMessageResourceName is null ? $"{name} must equal {otherName}." : base.FormatErrorMessage(name);

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);

        // Without the object something else is wrong with it already.
        return validationContext.ObjectType == typeof(object) || Equals(value, other(validationContext.ObjectInstance))
            ? ValidationResult.Success
            : new ValidationResult(FormatErrorMessage(validationContext.DisplayName));
    }
}
