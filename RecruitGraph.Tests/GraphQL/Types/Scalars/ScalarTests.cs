using System.Globalization;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Scalars;

/// <summary>What scalars take from variables and literals: both sides of every limit.</summary>
public sealed class ScalarTests
{
    [Theory]
    [InlineData("Int", "2147483647", "2147483647")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("Short", "32767", "32767")]
    [InlineData("Short", "-32768", "-32768")]
    [InlineData("Float", "1e300", "1E+300")]
    [InlineData("Float", "3", "3")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("Decimal", "1250.50", "1250.50")]
    [InlineData("Decimal", "1e-28", "0.0000000000000000000000000001")]
    [InlineData("Decimal", "-12.50e1", "-125.0")]
    [InlineData("Decimal", "0e-400", "0.0000000000000000000000000000")]
    [InlineData("Decimal", "0.5000000000000000000000000000000000", "0.5000000000000000000000000000")]
    [InlineData("Decimal", "7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("ID", "12345678901234567890", "12345678901234567890")]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("UUID", "\"3F2504E0-4F89-41D3-9A0C-0305E82C3301\"", "3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("DateTime", "\"2026-02-28T09:30:00Z\"", "02/28/2026 09:30:00 +00:00")]
    [InlineData("DateTime", "\"2026-02-28t09:30:00.1234567+08:00\"", "02/28/2026 09:30:00 +08:00")]
    [InlineData("LocalDate", "\"2028-02-29\"", "02/29/2028")]
    [InlineData("LocalTime", "\"23:59:59.9999999\"", "23:59")]
    [InlineData("LocalTime", "\"09:30:00\"", "09:30")]
    [InlineData("Duration", "\"P3DT12H30M5.5S\"", "3.12:30:05.5000000")]
    [InlineData("Duration", "\"-PT1S\"", "-00:00:01")]
    [InlineData("Duration", "\"PT1.1234567S\"", "00:00:01.1234567")]
    [InlineData("Duration", "\"P2W\"", "14.00:00:00")]
    [InlineData("URI", "\"https://example.com/jobs?page=2\"", "https://example.com/jobs?page=2")]
    [InlineData("URI", "\"/jobs/7\"", "/jobs/7")]
    public void Coerce_Should_GiveTheValue_When_ItFits(string scalar, string input, string expected)
    {
        var type = Find(scalar);

        Text(type.CoerceInputValue(JsonDocument.Parse(input).RootElement)).ShouldBe(expected);
        Text(type.CoerceInputLiteral(GraphQLParser.ParseConstValue(new SourceText(Encoding.UTF8.GetBytes(input))))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Float", "true", "Float cannot represent non numeric value: true")]
    [InlineData("Float", "1e400", "Float cannot represent non numeric value: 1e400")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("Boolean", "0", "Boolean cannot represent a non boolean value: 0")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent value: 9223372036854775808. Expected a whole number from -9223372036854775808 to 9223372036854775807.")]
    [InlineData("Long", "1.5", "Long cannot represent non-integer value: 1.5")]
    [InlineData("Short", "32768", "Short cannot represent value: 32768. Expected a whole number from -32768 to 32767.")]
    [InlineData("Decimal", "79228162514264337593543950336", "Decimal cannot represent value: 79228162514264337593543950336. Expected at most 28 digits, or 29 up to 79228162514264337593543950335 without the point, 1250.50 for instance.")]
    [InlineData("Decimal", "\"1\"", "Decimal cannot represent value: \"1\". Expected at most 28 digits, or 29 up to 79228162514264337593543950335 without the point, 1250.50 for instance.")]
    [InlineData("UUID", "\"3f2504e04f8941d39a0c0305e82c3301\"", "UUID cannot represent value: \"3f2504e04f8941d39a0c0305e82c3301\". Expected a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.")]
    [InlineData("UUID", "7", "UUID cannot represent value: 7. Expected a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.")]
    public void Coerce_Should_SayWhatIsAllowed_When_ItDoesNotFit(string scalar, string input, string message)
    {
        var type = Find(scalar);

        Should.Throw<CoercionException>(() => type.CoerceInputValue(JsonDocument.Parse(input).RootElement)).Message.ShouldBe(message);
        Should.Throw<CoercionException>(() => type.CoerceInputLiteral(GraphQLParser.ParseConstValue(new SourceText(Encoding.UTF8.GetBytes(input)))))
            .Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("DateTime", "2026-02-28T09:30:00")]
    [InlineData("DateTime", "2026-02-28 09:30:00Z")]
    [InlineData("DateTime", "2026-02-30T09:30:00Z")]
    [InlineData("DateTime", "2026-02-28T09:30:00.12345678Z")]
    [InlineData("LocalDate", "2027-02-29")]
    [InlineData("LocalDate", "2026-2-28")]
    [InlineData("LocalTime", "24:00:00")]
    [InlineData("LocalTime", "09:30:00Z")]
    [InlineData("Duration", "P1Y")]
    [InlineData("Duration", "P1M")]
    [InlineData("Duration", "P")]
    [InlineData("Duration", "P99999999999D")]
    [InlineData("Duration", "P2147483647W")]
    [InlineData("Duration", "12:30")]
    [InlineData("Duration", "PT1.12345678S")]
    [InlineData("Duration", "-PT0.00000001S")]
    [InlineData("URI", "")]
    [InlineData("URI", "two words")]
    public void Coerce_Should_Refuse_When_TextHasAnotherFormat(string scalar, string text) =>
        Should.Throw<CoercionException>(() => Find(scalar).CoerceInputLiteral(new StringValueNode(text)))
            .Message.ShouldStartWith($"{scalar} cannot represent value: \"{text}\". Expected ");

    [Theory]
    [InlineData("1e-29")]
    [InlineData("1e-99999999999999999999")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("8.1234567890123456789012345678")]
    [InlineData("-12345678901234567890.1234567891")]
    public void Decimal_Should_BeRefused_When_DigitsWouldBeLost(string number)
    {
        Should.Throw<CoercionException>(() => Find("Decimal").CoerceInputValue(JsonDocument.Parse(number).RootElement));
        Should.Throw<CoercionException>(() => Find("Decimal").CoerceInputLiteral(new FloatValueNode(number)));
    }

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(16777216f, "16777216")]
    [InlineData(-0f, "0")]
    public void Float_Should_BeWrittenInItsShortestForm_When_CSharpHasItIn32Bits(float number, string expected)
    {
        Written("Float", number).ShouldBe(expected);
        Written("Decimal", number).ShouldBe(expected);
        Written("String", number).ShouldBe($"\"{expected}\"");
    }

    [Fact]
    public void Float_Should_BeRefused_When_32BitsAreNotANumber() =>
        Should.Throw<CoercionException>(() => Written("Float", float.PositiveInfinity));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "0")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(-1.5e20, "-150000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(-0.00002, "-0.00002")]
    public void Format_Should_WriteNumbersAsJsonTextsHaveThem_When_TheyAreLargeOrSmall(double number, string expected) =>
        Numbers.Format(number).ShouldBe(expected);

    private static string Written(string scalar, object value)
    {
        var writer = new ResultWriter();
        Find(scalar).CoerceResult(value, writer);
        return Encoding.UTF8.GetString(writer.ToArray());
    }

    private static ScalarType Find(string name) => ScalarTypes.Create(name)!;

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
