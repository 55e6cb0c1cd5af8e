using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Writes input values as literals of their types, for code that makes documents and defaults out of values.</summary>
public static class InputLiterals
{
    /// <summary>
    /// The literal that input coercion reads as a value: enum values by name, input objects field by field in the order of
    /// their definition. Specification, sections 3.5 to 3.12.
    /// </summary>
    /// <param name="value">
    /// What the variables of a request could hold: null, booleans, numbers, strings, lists, dictionaries of string keys, or JSON.
    /// </param>
    /// <param name="type">An input type.</param>
    /// <returns>The literal; null where the value does not fit the type.</returns>
    public static ValueNode? Create(object? value, GraphQLType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (value is JsonElement json)
        {
            value = JsonValues.ToPlainObject(json);
        }

        if (value is null)
        {
            return type.IsNonNull ? null : new NullValueNode();
        }

        return type.Nullable switch
        {
            ListType list => CreateList(value, list.ElementType),
            InputObjectType inputObject => value is IReadOnlyDictionary<string, object?> entries ? CreateObject(entries, inputObject) : null,
            EnumType enumType => value is string name && enumType.FindValue(name) is not null ? new EnumValueNode(name) : null,
            ScalarType scalar => CreateScalar(value, scalar),
            _ => throw new ArgumentException($"{type} is no input type.", nameof(type)),
        };
    }

    private static ValueNode? CreateList(object value, GraphQLType elementType)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable items)
        {
            // One item stands for a list of it.
            return Create(value, elementType);
        }

        var literals = ImmutableArray.CreateBuilder<ValueNode>();
        foreach (var item in items)
        {
            if (Create(item, elementType) is not { } literal)
            {
                return null;
            }

            literals.Add(literal);
        }

        return new ListValueNode(literals.ToImmutable());
    }

    private static ObjectValueNode? CreateObject(IReadOnlyDictionary<string, object?> entries, InputObjectType type)
    {
        if (entries.Keys.Any(name => type.FindField(name) is null))
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (!entries.TryGetValue(field.Name, out var entry))
            {
                if (field.IsRequired)
                {
                    return null;
                }

                continue;
            }

            if (Create(entry, field.Type) is not { } literal)
            {
                return null;
            }

            fields.Add(new ObjectFieldNode(new NameNode(field.Name), literal));
        }

        var hasOne = fields.Count == 1 && fields[0].Value is not NullValueNode;
        return type.IsOneOf && !hasOne ? null : new ObjectValueNode(fields.ToImmutable());
    }

    private static ValueNode? CreateScalar(object value, ScalarType scalar)
    {
        // Ids that read as whole numbers are written as such, as the reference implementation writes them.
        var literal = scalar is IdType && value is string id && IsWholeNumber(id) ? new IntValueNode(id) : ValueLiteral.FromPlain(value);
        try
        {
            scalar.CoerceInputLiteral(literal);
            return literal;
        }
        catch (Exception)
        {
            // Whatever a scalar throws means that the value does not fit.
            return null;
        }
    }

    private static bool IsWholeNumber(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (digits[0] != '0' || digits.Length == 1);
    }
}
