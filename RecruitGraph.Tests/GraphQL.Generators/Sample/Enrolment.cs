using System.ComponentModel.DataAnnotations;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>Somebody who enrols; every kind of rule is on it.</summary>
public sealed record PersonInput(
    [Required, StringLength(10, MinimumLength = 2)] string Name,
    [Range(18, 99)] long? Age,
    [EmailAddress] Optional<string?> Email,
    [Required(ErrorMessage = "Tell us how to call you.")] string? Phone,
    [MinLength(1), MaxLength(2)] IReadOnlyList<EducationInput>? Education,
    [property: ID<Job>] IReadOnlyList<long>? Jobs,
    string? Password,
    [property: Compare("Password")] string? PasswordAgain) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Age == 42)
        {
            yield return new ValidationResult("Nobody is 42.", [nameof(Age), nameof(Name)]);
        }

        if (Age == 43)
        {
            yield return new ValidationResult("Neither is anybody 43.");
        }
    }
}

/// <summary>Where somebody studied.</summary>
[Ordered(ErrorMessage = "It ends before it begins.")]
public sealed record EducationInput([MaxLength(5)] string Name, int From, int To, [AllowedValues("A", "B")] string? Grade);

/// <summary>A rule of the sample's own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OrderedAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not EducationInput education || education.From <= education.To;
}

[MutationType]
public static partial class EnrolmentMutations
{
    [GraphQLIgnore]
    public static int Enrolled { get; private set; }

    [Error<InvalidInputException>]
    public static string Enrol(PersonInput input) => $"{input.Name} {++Enrolled}";

    [UseMutationConvention(Disable = true)]
    public static string EnrolPlainly(PersonInput person, [Range(1, 3)] int places = 1) => $"{person.Name} {places} {++Enrolled}";

    /// <summary>The conventions make an input of its arguments.</summary>
    [Error<InvalidInputException>]
    public static int Reserve([Range(1, 3)] int places, [RegularExpression("^[a-z]+$")] Optional<string> code) => places + ++Enrolled;
}

[QueryType]
public static partial class EnrolmentQueries
{
    public static string CheckLevel([Range(1, 5)] int level, [ID<Job>] long[]? jobs) => $"{level} {jobs?.Length}";
}
