using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Literals of values.</summary>
internal static class ValueLiteral
{
    /// <summary>
    /// A literal with its variables replaced by their values, for scalars that take structured values; fields whose variable
    /// was not given are left out, items become null.
    /// </summary>
    public static ValueNode ReplaceVariables(ValueNode literal, IVariableValues variables)
    {
        StackGuard.Check();
        switch (literal)
        {
            case VariableNode variable:
                return variables.TryGetValue(variable.Name.Value, out var value) ? FromPlain(value) : new NullValueNode();
            case ListValueNode list:
                return new ListValueNode([.. list.Values.Select(item => ReplaceVariables(item, variables))], list.Span);
            case ObjectValueNode node:
                var fields = ImmutableArray.CreateBuilder<ObjectFieldNode>();
                foreach (var field in node.Fields)
                {
                    if (field.Value is not VariableNode name || variables.TryGetValue(name.Name.Value, out _))
                    {
                        fields.Add(new ObjectFieldNode(field.Name, ReplaceVariables(field.Value, variables), field.Span));
                    }
                }

                return new ObjectValueNode(fields.ToImmutable(), node.Span);
            default:
                return literal;
        }
    }

    /// <summary>The literal of a CLR value of no declared type.</summary>
    public static ValueNode FromPlain(object? value)
    {
        StackGuard.Check();
        return value switch
        {
            null => new NullValueNode(),
            bool flag => new BooleanValueNode(flag),
            string text => new StringValueNode(text),
            IReadOnlyDictionary<string, object?> entries => new ObjectValueNode(
                [.. entries.Select(static e => new ObjectFieldNode(new NameNode(e.Key), FromPlain(e.Value)))]),
            IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(FromPlain)]),
            _ when Numbers.TryFormat(value, out var digits) => digits.AsSpan().ContainsAny('.', 'e', 'E')
                ? new FloatValueNode(digits)
                : new IntValueNode(digits),
            _ => new StringValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        };
    }
}
