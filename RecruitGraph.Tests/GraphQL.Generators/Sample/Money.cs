using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Generators.Sample;

[assembly: ScalarType<Money, MoneyType>("Money")]

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>An amount of a currency.</summary>
public sealed class Money(decimal amount, string currency)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{amount} {currency}");

    public static Money Parse(string text) => text.Split(' ') is [var amount, var currency]
        ? new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency)
        : throw new CoercionException($"Money cannot represent \"{text}\".");
}

/// <summary>A scalar of the sample's own.</summary>
public sealed class MoneyType() : ScalarType("Money", "An amount and its currency.")
{
    public override object? CoerceInputValue(JsonElement value) => Money.Parse(value.GetString()!);

    public override object? CoerceInputLiteral(ValueNode literal) =>
        literal is StringValueNode text ? Money.Parse(text.Value) : throw new CoercionException("Money is a string.");

    public override void CoerceResult(object value, ResultWriter writer) => writer.WriteString(value.ToString());
}

/// <summary>What somebody pays.</summary>
public sealed record PayInput(Money? Amount, IReadOnlyList<Money>? Parts);

public sealed record Paid(Money Amount, IReadOnlyList<Money>? Parts);

[QueryType]
public static partial class MoneyQueries
{
    public static Paid Pay(PayInput input, Money? tip) => new(input.Amount ?? tip!, input.Parts);

    /// <summary>Not told.</summary>
    [GraphQLDescription("What it costs.")]
    [Obsolete("Ask for the fee.")]
    [Authorize("signed")]
    public static Money? GetCost([GraphQLDescription("Whether it is free.")] bool isFree) => isFree ? null : new Money(1, "CNY");

    public static Money? GetPrice(bool isFree) => isFree ? null : new Money(1.5m, "CNY");
}
