namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Writes JSON values as UTF-8 into the pooled buffer of a request. Strings are escaped as JSON demands and no more;
/// lone surrogates become U+FFFD.
/// </summary>
public sealed partial class ResultWriter
{
    public void WriteNull() => throw new NotImplementedException();

    public void WriteBoolean(bool value) => throw new NotImplementedException();

    public void WriteInt32(int value) => throw new NotImplementedException();

    public void WriteInt64(long value) => throw new NotImplementedException();

    /// <summary>Writes a number; NaN and infinities throw <see cref="Types.CoercionException"/>.</summary>
    public void WriteDouble(double value) => throw new NotImplementedException();

    public void WriteDecimal(decimal value) => throw new NotImplementedException();

    /// <summary>Writes a string, or null.</summary>
    public void WriteString(string? value) => throw new NotImplementedException();

    public void WriteString(ReadOnlySpan<char> value) => throw new NotImplementedException();

    /// <summary>Writes a string whose UTF-8 bytes need no escaping, without the quotes in <paramref name="value"/>.</summary>
    public void WriteAsciiString(ReadOnlySpan<byte> value) => throw new NotImplementedException();

    /// <summary>Writes a formattable value between quotes; its text must need no escaping.</summary>
    public void WriteFormatted<T>(T value, ReadOnlySpan<char> format = default) where T : IUtf8SpanFormattable =>
        throw new NotImplementedException();

    /// <summary>Writes JSON that is known to be well formed.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json) => throw new NotImplementedException();

    public void StartArray() => throw new NotImplementedException();

    /// <summary>Must stand between two items of an array.</summary>
    public void NextItem() => throw new NotImplementedException();

    public void EndArray() => throw new NotImplementedException();
}
