using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// A global id: Base64 of <c>Type:rawId</c> in UTF-8, opaque to clients. Raw ids are <see cref="long"/>, <see cref="int"/>,
/// <see cref="Guid"/> or <see cref="string"/>. An object has one spelling of its id, so that clients may compare ids as texts.
/// </summary>
/// <param name="TypeName">The name of the object type.</param>
/// <param name="RawId">The id within the type.</param>
public readonly record struct GlobalId(string TypeName, string RawId)
{
    private const int MaxLength = 512;

    /// <summary>The global id of an object.</summary>
    public static string Format(string typeName, string rawId) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{typeName}:{rawId}"));

    /// <summary>The global id of an object.</summary>
    public static string Format<T>(string typeName, T rawId) where T : IUtf8SpanFormattable
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        return Convert.ToBase64String(bytes[..WritePlain(typeName, rawId, bytes)]);
    }

    /// <summary>Writes the global id of an object into a result, without making a string of it.</summary>
    public static void Write<T>(ResultWriter writer, string typeName, T rawId) where T : IUtf8SpanFormattable
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        Base64.EncodeToUtf8InPlace(bytes, WritePlain(typeName, rawId, bytes), out var length);
        writer.WriteAsciiString(bytes[..length]);
    }

    /// <summary>Takes a global id apart.</summary>
    /// <exception cref="GraphQLException">It is malformed (<see cref="ErrorCodes.InvalidGlobalId"/>).</exception>
    public static GlobalId Parse(string id) => TryParse(id, out var globalId)
        ? globalId
        : throw Invalid($"The id {Inspection.Describe(Shorten(id))} is no global id. Expected an id as an \"id\" field of this API gave it.");

    /// <summary>The raw id within a global id of a given type.</summary>
    /// <exception cref="GraphQLException">
    /// It is malformed, of another type, or its raw id is no <typeparamref name="T"/> (<see cref="ErrorCodes.InvalidGlobalId"/>).
    /// </exception>
    public static T Parse<T>(string id, string typeName) where T : ISpanParsable<T>
    {
        var globalId = Parse(id);
        if (globalId.TypeName != typeName)
        {
            throw Invalid($"The id {Inspection.Describe(Shorten(id))} belongs to the type \"{globalId.TypeName}\". Expected an id of the type \"{typeName}\".");
        }

        return globalId.Raw<T>();
    }

    /// <summary>The raw id as C# has it.</summary>
    /// <exception cref="GraphQLException">
    /// It is no <typeparamref name="T"/>, or another spelling of one, such as 01 (<see cref="ErrorCodes.InvalidGlobalId"/>).
    /// </exception>
    public T Raw<T>() where T : ISpanParsable<T> =>
        T.TryParse(RawId, CultureInfo.InvariantCulture, out var rawId) && IsWrittenAs(rawId, RawId)
            ? rawId
            : throw Invalid($"The id {Inspection.Describe(Shorten(ToString()))} of the type \"{TypeName}\" is malformed. Expected an id as an \"id\" field of this API gave it.");

    /// <summary>Takes a global id apart; false when it is malformed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? id, out GlobalId globalId)
    {
        globalId = default;
        if (id is null or { Length: 0 or > MaxLength } || id.AsSpan().ContainsAny(" \t\r\n"))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[MaxLength];
        if (!Convert.TryFromBase64String(id, bytes, out var length))
        {
            return false;
        }

        // The last letter may hold bits that belong to no byte.
        Span<char> canonical = stackalloc char[MaxLength];
        bytes = bytes[..length];
        if (!Convert.TryToBase64Chars(bytes, canonical, out var letters) || !id.AsSpan().SequenceEqual(canonical[..letters]))
        {
            return false;
        }

        var colon = bytes.IndexOf((byte)':');
        if (colon <= 0 || colon == length - 1 || !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return false;
        }

        globalId = new GlobalId(Encoding.UTF8.GetString(bytes[..colon]), Encoding.UTF8.GetString(bytes[(colon + 1)..]));
        return true;
    }

    /// <summary>The global id as clients see it.</summary>
    public override string ToString() => Format(TypeName, RawId);

    internal static GraphQLException Invalid(string message) => new(message, ErrorCodes.InvalidGlobalId);

    private static bool IsWrittenAs<T>(T rawId, string text)
    {
        Span<char> written = stackalloc char[MaxLength];
        return written.TryWrite(CultureInfo.InvariantCulture, $"{rawId}", out var length) && text.AsSpan().SequenceEqual(written[..length]);
    }

    private static int WritePlain<T>(string typeName, T rawId, Span<byte> bytes) where T : IUtf8SpanFormattable
    {
        // What is written stays below three quarters of the space, so that Base64 has room for it.
        if (Encoding.UTF8.TryGetBytes(typeName, bytes[..(MaxLength / 2)], out var length)
            && rawId.TryFormat(bytes[(length + 1)..(MaxLength * 3 / 4)], out var written, default, CultureInfo.InvariantCulture))
        {
            bytes[length] = (byte)':';
            return length + 1 + written;
        }

        throw new ArgumentException($"A global id has at most {MaxLength} characters.", nameof(typeName));
    }

    private static string Shorten(string id) => id.Length <= 60 ? id : $"{id[..60]}...";
}
