namespace RecruitGraph.Data.Vacancies;

/// <summary>What a vacancy pays a month, before taxes.</summary>
/// <param name="Min">The least; null where only the most is said. Such as <c>120000</c>.</param>
/// <param name="Max">The most; null where only the least is said. Such as <c>180000</c>.</param>
/// <param name="Currency">The ISO 4217 code, three capital letters. Such as <c>"CNY"</c>.</param>
public sealed record SalaryRange(decimal? Min, decimal? Max, string Currency)
{
    /// <summary>Length of a currency's code.</summary>
    public const int CurrencyLength = 3;

    /// <summary>The highest amount.</summary>
    public const decimal MaxAmount = 9_999_999_999.99m;

    /// <exception cref="InvalidSalaryRangeException">It is none.</exception>
    internal SalaryRange Checked()
    {
        if (Currency.Length != CurrencyLength || !Currency.All(char.IsAsciiLetterUpper))
        {
            throw new InvalidSalaryRangeException($"The currency is {Currency.Length} characters; three capital letters are a currency, EUR for instance.");
        }

        if (Min is null && Max is null)
        {
            throw new InvalidSalaryRangeException("A salary range has a least amount, a most amount, or both.");
        }

        if (!IsAmount(Min) || !IsAmount(Max))
        {
            throw new InvalidSalaryRangeException("An amount is from 0 to 9999999999.99 with at most two decimals.");
        }

        return Min > Max ? throw new InvalidSalaryRangeException($"The least amount is {Min}, but the most is {Max}.") : this;
    }

    private static bool IsAmount(decimal? amount) => amount is null || (amount is >= 0 and <= MaxAmount && decimal.Round(amount.Value, 2) == amount);
}
