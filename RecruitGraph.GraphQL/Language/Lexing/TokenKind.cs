namespace RecruitGraph.GraphQL.Language;

/// <summary>The kinds of lexical tokens. Specification, section 2.1.5.</summary>
public enum TokenKind : byte
{
    /// <summary>Before the first token.</summary>
    StartOfFile,

    /// <summary>After the last token.</summary>
    EndOfFile,

    /// <summary><c>!</c></summary>
    Bang,

    /// <summary><c>$</c></summary>
    Dollar,

    /// <summary><c>&amp;</c></summary>
    Ampersand,

    /// <summary><c>(</c></summary>
    LeftParenthesis,

    /// <summary><c>)</c></summary>
    RightParenthesis,

    /// <summary><c>.</c>, in schema coordinates only.</summary>
    Dot,

    /// <summary><c>...</c></summary>
    Spread,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>=</c></summary>
    EqualsSign,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>[</c></summary>
    LeftBracket,

    /// <summary><c>]</c></summary>
    RightBracket,

    /// <summary><c>{</c></summary>
    LeftBrace,

    /// <summary><c>|</c></summary>
    Pipe,

    /// <summary><c>}</c></summary>
    RightBrace,

    /// <summary>A name or a keyword, which GraphQL does not tell apart.</summary>
    Name,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number with fraction or exponent.</summary>
    Float,

    /// <summary>A string between quotes.</summary>
    String,

    /// <summary>A string between triple quotes.</summary>
    BlockString,
}

/// <summary>What messages call the tokens.</summary>
internal static class TokenKinds
{
    private static readonly string[] Texts =
    [
        "<SOF>", "<EOF>", "!", "$", "&", "(", ")", ".", "...", ":", "=", "@", "[", "]", "{", "|", "}",
        "Name", "Int", "Float", "String", "BlockString",
    ];

    /// <summary>Whether the token is one of the fixed punctuators.</summary>
    public static bool IsPunctuator(this TokenKind kind) => kind is >= TokenKind.Bang and <= TokenKind.RightBrace;

    /// <summary>The punctuator itself, or the name of the kind.</summary>
    public static string GetText(this TokenKind kind) => Texts[(int)kind];

    /// <summary>The kind as a message quotes it.</summary>
    public static string Describe(this TokenKind kind) => kind.IsPunctuator() ? $"\"{kind.GetText()}\"" : kind.GetText();
}
