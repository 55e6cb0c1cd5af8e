using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>What a vacancy pays a month, before taxes: the least, the most, or both.</summary>
/// <param name="Min">The least, from 0 to 9,999,999,999.99. Such as `150000`.</param>
/// <param name="Max">The most, not below the least. Such as `220000.50`.</param>
/// <param name="Currency">The ISO 4217 code. Such as `"RUB"`.</param>
public sealed record SalaryRangeInput(
    decimal? Min,
    decimal? Max,
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "{0} is no currency; three capital letters are one, EUR for instance.")] string Currency)
{
    internal SalaryRange ToRange() => new(Min, Max, Currency);
}
