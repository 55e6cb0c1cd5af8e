using System.Globalization;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>How much a request asks for of what is limited.</summary>
/// <param name="Amount">The number, in the unit of the limit.</param>
/// <param name="IsLeast">Whether it may be more, since counting stopped there.</param>
public readonly record struct Asked(double Amount, bool IsLeast = false)
{
    /// <summary>What was seen before counting stopped.</summary>
    public static Asked AtLeast(double amount) => new(amount, true);

    /// <summary>A number that is known.</summary>
    public static implicit operator Asked(double amount) => new(amount);

    /// <summary><c>3</c>, or <c>at least 3</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsLeast ? "at least " : "")}{Amount}");
}
