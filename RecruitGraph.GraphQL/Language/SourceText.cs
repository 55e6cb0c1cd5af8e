namespace RecruitGraph.GraphQL.Language;

/// <summary>The text of a document as UTF-8 bytes, and the way from byte offsets to what people count.</summary>
public sealed class SourceText(ReadOnlyMemory<byte> utf8, string name = "GraphQL request")
{
    /// <summary>The document's bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>What error messages call the document, a file name for instance.</summary>
    public string Name { get; } = name;

    /// <summary>The line and column of a byte; computed on demand, since only errors need it.</summary>
    public SourceLocation GetLocation(int byteOffset)
    {
        var span = Utf8.Span[..byteOffset];
        int line = 1, column = 1;
        for (var i = 0; i < span.Length; i++)
        {
            var b = span[i];
            if (b == '\n' || b == '\r')
            {
                if (b == '\r' && i + 1 < Utf8.Length && Utf8.Span[i + 1] == '\n')
                {
                    if (i + 1 == span.Length)
                    {
                        column++;
                        continue;
                    }

                    i++;
                }

                line++;
                column = 1;
            }
            else
            {
                column += Utf16Units(b);
            }
        }

        return new SourceLocation(line, column);
    }

    /// <summary>The offset in UTF-16 units of a byte.</summary>
    public int GetUtf16Offset(int byteOffset)
    {
        var units = 0;
        foreach (var b in Utf8.Span[..byteOffset])
        {
            units += Utf16Units(b);
        }

        return units;
    }

    private static int Utf16Units(byte b) => b switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };
}
