using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Type references as configurations write them: <c>[Vacancy!]!</c>. Specification, section 2.12.</summary>
internal static class TypeReference
{
    public static string Print(TypeNode node) => node switch
    {
        ListTypeNode list => $"[{Print(list.Type)}]",
        NonNullTypeNode nonNull => $"{Print(nonNull.Type)}!",
        NamedTypeNode named => named.Name.Value,
        _ => throw new ArgumentException($"{node.Kind} is no type reference.", nameof(node)),
    };

    /// <summary>The type that a reference means, its wrappers interned; null when the name is unknown.</summary>
    /// <exception cref="FormatException">The text is no type reference.</exception>
    public static GraphQLType? Resolve(ReadOnlySpan<char> text, Func<string, NamedType?> find)
    {
        text = text.Trim();
        if (text.EndsWith("!"))
        {
            return Resolve(text[..^1], find) switch
            {
                NonNullType => throw Malformed(text),
                var nullable => nullable?.InternNonNull(),
            };
        }

        if (text.StartsWith("["))
        {
            return text.EndsWith("]") ? Resolve(text[1..^1], find)?.InternList() : throw Malformed(text);
        }

        return Names.IsName(text) ? find(text.ToString()) : throw Malformed(text);
    }

    private static FormatException Malformed(ReadOnlySpan<char> text) =>
        new($"\"{text}\" is no type reference; write it as in the schema definition language, [Vacancy!]! for instance.");
}
