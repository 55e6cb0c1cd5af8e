using System.Globalization;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Execution;

public sealed class ResultWriterTests
{
    [Fact]
    public void WriteString_Should_BeReadBack_When_TextHoldsAnything()
    {
        var random = new Random(17);
        string[] pieces = ["a", "\"", "\\", "\n", "\u0001", "\u001f", "\u007f", "é", "漢字", "😀", "/", "</script>", "\u2028", "plain text "];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var json = Write(w => w.WriteString(text));
            JsonDocument.Parse(json).RootElement.GetString().ShouldBe(text);
        }
    }

    [Fact]
    public void WriteString_Should_EscapeNoMoreThanItMust_When_TextIsPlain() =>
        Write(w => w.WriteString("</é漢😀\u007f'&+\u2028>")).ShouldBe("\"</é漢😀\u007f'&+\u2028>\"");

    [Theory]
    [InlineData("\b\f\n\r\t\"\\", """
        "\b\f\n\r\t\"\\"
        """)]
    [InlineData("\0\u000b\u001f", """
        "\u0000\u000b\u001f"
        """)]
    public void WriteString_Should_UseShortEscapes_When_ThereAreSome(string text, string json) =>
        Write(w => w.WriteString(text)).ShouldBe(json);

    [Theory]
    [InlineData(new[] { 0xD83D }, "\"\uFFFD\"")]
    [InlineData(new[] { 0xDE00, 'x' }, "\"\uFFFDx\"")]
    [InlineData(new[] { 'x', 0xD83D, '"', 0xDE00 }, "\"x\uFFFD\\\"\uFFFD\"")]
    public void WriteString_Should_ReplaceLoneSurrogates_When_TextHoldsSome(int[] units, string json) =>
        Write(w => w.WriteString(new string([.. units.Select(u => (char)u)]))).ShouldBe(json);

    [Fact]
    public void WriteString_Should_WriteNull_When_ThereIsNone() => Write(w => w.WriteString((string?)null)).ShouldBe("null");

    [Fact]
    public void WriteString_Should_GrowTheBuffer_When_TextIsLong()
    {
        var text = new string('漢', 100_000);
        Write(w => w.WriteString(text)).ShouldBe($"\"{text}\"");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(0.1, "0.1")]
    [InlineData(-1.5e-9, "-1.5E-09")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    public void WriteDouble_Should_WriteAJsonNumber_When_ItIsFinite(double value, string json)
    {
        var text = Write(w => w.WriteDouble(value));
        text.ShouldBe(json);
        JsonDocument.Parse(text).RootElement.GetDouble().ShouldBe(value);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void WriteDouble_Should_Throw_When_ItIsNotFinite(double value) =>
        Should.Throw<CoercionException>(() => Write(w => w.WriteDouble(value)));

    [Fact]
    public void Write_Should_CoverTheRange_When_ValuesAreExtreme()
    {
        Write(w => w.WriteInt32(int.MinValue)).ShouldBe("-2147483648");
        Write(w => w.WriteInt64(long.MinValue)).ShouldBe("-9223372036854775808");
        Write(w => w.WriteDecimal(decimal.MinValue)).ShouldBe("-79228162514264337593543950335");
        Write(w => w.WriteDecimal(0.1000m)).ShouldBe("0.1000");
        Write(w => w.WriteFormatted(new Guid("00112233-4455-6677-8899-aabbccddeeff")))
            .ShouldBe("\"00112233-4455-6677-8899-aabbccddeeff\"");
        Write(w => w.WriteFormatted(new DateOnly(2025, 9, 1), "yyyy-MM-dd")).ShouldBe("\"2025-09-01\"");
        Write(w => w.WriteAsciiString("ABC"u8)).ShouldBe("\"ABC\"");
        Write(w => w.WriteBoolean(true)).ShouldBe("true");
    }

    [Fact]
    public void Write_Should_IgnoreTheCulture_When_ItWritesNumbers()
    {
        var culture = CultureInfo.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = german;
        try
        {
            Write(w => w.WriteDouble(-1.5)).ShouldBe("-1.5");
            Write(w => w.WriteInt32(-1)).ShouldBe("-1");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Write_Should_GoOnInTheNextSegment_When_OneIsFull()
    {
        var random = new Random(18);
        for (var round = 0; round < 50; round++)
        {
            var pool = new WatchedPool();
            var memory = new MemoryAccount(int.MaxValue);
            var writer = new ResultWriter();
            var expected = new StringBuilder();
            writer.Rent(pool, memory: memory);
            while (writer.Position < 300_000)
            {
                WriteSomething(writer, expected, random);
                TakeSomethingBack(writer, expected, random);
            }

            Encoding.UTF8.GetString(writer.ToArray()).ShouldBe(expected.ToString());
            pool.Largest.ShouldBe(ResultWriter.SegmentLength);
            memory.Held.ShouldBeInRange(writer.Position, writer.Position + (2 * ResultWriter.SegmentLength));
            writer.Return();
            memory.Held.ShouldBe(0);
            pool.Out.ShouldBe(0);
        }
    }

    [Fact]
    public void IsNullAt_Should_LookIntoTheRightSegment()
    {
        var writer = new ResultWriter();
        var nulls = new HashSet<int>();
        var positions = new List<int>();
        for (var i = 0; i < 50_000; i++)
        {
            positions.Add(writer.Position);
            if (i % 3 == 0)
            {
                nulls.Add(writer.Position);
                writer.WriteNull();
            }
            else
            {
                writer.WriteInt32(i);
            }
        }

        writer.IsNullAt(writer.Position).ShouldBeFalse();
        positions.ShouldAllBe(position => writer.IsNullAt(position) == nulls.Contains(position));
    }

    private static void WriteSomething(ResultWriter writer, StringBuilder expected, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                var text = string.Concat(Enumerable.Repeat("a漢😀\"", random.Next(random.Next(8) == 0 ? 40_000 : 100)));
                writer.WriteString(text);
                expected.Append('"').Append(text.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
                break;
            case 1:
                writer.WriteInt64(long.MinValue);
                expected.Append("-9223372036854775808");
                break;
            case 2:
                writer.WriteRaw(new byte[random.Next(5_000)].Select(static _ => (byte)'7').ToArray());
                expected.Append('7', writer.Position - Encoding.UTF8.GetByteCount(expected.ToString()));
                break;
            case 3:
                writer.WriteFormatted(Guid.Empty);
                expected.Append("\"00000000-0000-0000-0000-000000000000\"");
                break;
            default:
                writer.WriteAsciiString("ABC"u8);
                expected.Append("\"ABC\"");
                break;
        }
    }

    private static void TakeSomethingBack(ResultWriter writer, StringBuilder expected, Random random)
    {
        if (random.Next(10) == 0)
        {
            var left = random.Next(2) == 0 ? writer.Position : random.Next(writer.Position);
            while (left > 0 && (writer.ToArray()[left - 1] & 0x80) != 0)
            {
                left--;
            }

            writer.Truncate(left);
            expected.Length = Encoding.UTF8.GetCharCount(writer.ToArray());
        }
    }

    private static string Write(Action<ResultWriter> write)
    {
        var writer = new ResultWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.ToArray());
    }
}
