using System.Text;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Type references as configurations write them: <c>[Vacancy!]!</c>. Specification, section 2.12.</summary>
internal static class TypeReference
{
    public static string Print(TypeNode node)
    {
        var (start, end) = (new StringBuilder(), new StringBuilder());
        while (true)
        {
            switch (node)
            {
                case ListTypeNode list:
                    start.Append('[');
                    end.Insert(0, ']');
                    node = list.Type;
                    break;
                case NonNullTypeNode nonNull:
                    end.Insert(0, '!');
                    node = nonNull.Type;
                    break;
                case NamedTypeNode named:
                    return start.Append(named.Name.Value).Append(end).ToString();
                default:
                    throw new ArgumentException($"{node.Kind} is no type reference.", nameof(node));
            }
        }
    }

    /// <summary>The type that a reference means, its wrappers interned; null when the name is unknown.</summary>
    /// <exception cref="FormatException">The text is no type reference.</exception>
    public static GraphQLType? Resolve(ReadOnlySpan<char> text, Func<string, NamedType?> find)
    {
        StackGuard.Check();
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
