using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Breaks documents: renames, drops, doubles and swaps what stands in them.</summary>
internal sealed class DocumentMutator
{
    private static readonly string[] Signs = ["{", "}", "(", ")", "[", "]", ":", "$", "!", "...", "@", "=", "|", "&", "on", "query", "fragment", "{}", "...on"];
    // No float beyond all measure: the reference implementation takes it for infinity, which section 3.5.2 forbids.
    private static readonly string[] Literals =
        ["0", "-1", "2147483648", "1.5", "\"x\"", "\"\"\"b\"\"\"", "true", "false", "null", "NONE", "LOW", "RED", "[]", "[1]", "{}", "{ x: 1 }", "$v0", "$v1", "$nope", "007", "1.", "\"open", "#", "\u0007", "é"];

    private readonly string[] _names;

    public DocumentMutator(GraphQLSchema schema) => _names =
    [
        .. schema.Types.Select(static t => t.Name)
            .Concat(schema.Types.OfType<FieldsType>().SelectMany(static t => t.Fields).SelectMany(static f => f.Arguments.Select(static a => a.Name).Append(f.Name)))
            .Concat(schema.Types.OfType<InputObjectType>().SelectMany(static t => t.Fields).Select(static f => f.Name))
            .Concat(schema.Types.OfType<EnumType>().SelectMany(static t => t.Values).Select(static v => v.Name))
            .Concat(schema.Directives.Select(static d => d.Name))
            .Concat(["F0", "F1", "F2", "F3", "Op0", "Op1", "v0", "v1", "v2", "unknown", "nam", "__schema", "__type", "__typename"])
            .Distinct(),
    ];

    /// <summary>A document with a few mistakes.</summary>
    public string Mutate(string document, SeededRandom random)
    {
        var tokens = DocumentTokens.Split(document);
        for (var i = 1 + random.Below(3); i > 0 && tokens.Count > 0; i--)
        {
            var at = random.Below(tokens.Count);
            switch (random.Below(10))
            {
                case < 4:
                    var name = tokens.FindIndex(at, static t => char.IsLetter(t[0]) || t[0] == '_');
                    if (name >= 0)
                    {
                        tokens[name] = random.Pick(_names);
                    }

                    break;
                case 4:
                    var literal = tokens.FindIndex(at, static t => char.IsDigit(t[0]) || t[0] is '"' or '-');
                    tokens[literal >= 0 ? literal : at] = random.Pick(Literals);
                    break;
                case 5:
                    tokens.RemoveRange(at, DocumentTokens.GroupLength(tokens, at));
                    break;
                case 6:
                    tokens.InsertRange(at, tokens.GetRange(at, DocumentTokens.GroupLength(tokens, at)));
                    break;
                case 7:
                    var other = random.Below(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 8:
                    tokens.Insert(at, random.Percent(50) ? random.Pick(Signs) : random.Pick(Literals));
                    break;
                default:
                    tokens.RemoveAt(at);
                    break;
            }
        }

        return DocumentTokens.Join(tokens);
    }
}
