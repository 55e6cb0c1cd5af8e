using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The messages of the standard constraints: what was given, and what is allowed.</summary>
internal static class ConstraintMessages
{
    /// <summary>Whether there are words here for an attribute: a standard one to which the author has given none.</summary>
    public static bool Describes(ValidationAttribute attribute) =>
        attribute.ErrorMessageResourceName is null
        && attribute switch
        {
            EmailAddressAttribute => IsStandard(attribute, new EmailAddressAttribute()),
            UrlAttribute => IsStandard(attribute, new UrlAttribute()),
            PhoneAttribute => IsStandard(attribute, new PhoneAttribute()),
            CreditCardAttribute => IsStandard(attribute, new CreditCardAttribute()),
            RequiredAttribute => IsStandard(attribute, new RequiredAttribute()),
            StringLengthAttribute => IsStandard(attribute, new StringLengthAttribute(1)),
            MinLengthAttribute => IsStandard(attribute, new MinLengthAttribute(1)),
            MaxLengthAttribute => IsStandard(attribute, new MaxLengthAttribute(1)),
            LengthAttribute => IsStandard(attribute, new LengthAttribute(1, 1)),
            RangeAttribute => IsStandard(attribute, new RangeAttribute(1, 1)),
            RegularExpressionAttribute => IsStandard(attribute, new RegularExpressionAttribute("a")),
            AllowedValuesAttribute => IsStandard(attribute, new AllowedValuesAttribute()),
            DeniedValuesAttribute => IsStandard(attribute, new DeniedValuesAttribute()),
            Base64StringAttribute => IsStandard(attribute, new Base64StringAttribute()),
            _ => false,
        };

    /// <summary>Says why a value that an attribute refused is wrong.</summary>
    public static string Describe(ValidationAttribute attribute, object? value, string name) => attribute switch
    {
        RequiredAttribute => value is null ? $"{name} is required." : $"{name} must not be empty.",
        StringLengthAttribute rule => Length(value, name, rule.MinimumLength, rule.MaximumLength),
        MinLengthAttribute rule => Length(value, name, rule.Length, int.MaxValue),
        MaxLengthAttribute rule => Length(value, name, 0, rule.Length),
        LengthAttribute rule => Length(value, name, rule.MinimumLength, rule.MaximumLength),
        RangeAttribute rule => $"{name} is {Inspection.Describe(value)}; {Range(rule)} is allowed.",
        RegularExpressionAttribute rule => $"{name} does not match the pattern {rule.Pattern}",
        EmailAddressAttribute => $"{name} is no e-mail address; name@example.com is the form.",
        UrlAttribute => $"{name} is no address; http, https and ftp addresses are allowed.",
        PhoneAttribute => $"{name} is no phone number; +86 10 1234 5678 is a form.",
        CreditCardAttribute => $"{name} is no card number.",
        Base64StringAttribute => $"{name} is no Base64.",
        AllowedValuesAttribute rule => $"{name} is {Inspection.Describe(value)}; allowed are {Inspection.Describe(rule.Values)}.",
        _ => $"{name} is {Inspection.Describe(value)}, which is not allowed.",
    };

    private static bool IsStandard(ValidationAttribute attribute, ValidationAttribute standard) =>
        attribute.GetType() == standard.GetType() && attribute.ErrorMessage == standard.ErrorMessage;

    private static string Length(object? value, string name, int least, int most)
    {
        var (count, unit) = value is string text ? (text.Length, "characters") : ((value as ICollection)?.Count ?? 0, "items");
        var allowed = least <= 0 ? $"at most {most} are allowed"
            : most == int.MaxValue ? $"at least {least} are needed"
            : least == most ? $"exactly {most} are allowed"
            : $"{least} to {most} are allowed";
        return $"{name} has {count} {unit}; {allowed}.";
    }

    private static string Range(RangeAttribute rule)
    {
        var (least, most) = (Format(rule.Minimum), Format(rule.Maximum));
        return (rule.MinimumIsExclusive, rule.MaximumIsExclusive) switch
        {
            (false, false) => $"{least} to {most}",
            (true, false) => $"more than {least}, up to {most},",
            (false, true) => $"from {least} to less than {most}",
            _ => $"more than {least} and less than {most}",
        };
    }

    private static string? Format(object bound) => System.Convert.ToString(bound, CultureInfo.InvariantCulture);
}
