using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The built-in scalar <c>String</c>. Specification, section 3.5.3.</summary>
public sealed class StringType() : ScalarType(
    "String",
    "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.")
{
    public override object? CoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? JsonText.Read(value)
            : throw new CoercionException($"String cannot represent a non string value: {Inspection.Describe(value)}");

    public override object? CoerceInputLiteral(ValueNode literal) =>
        literal is StringValueNode text
            ? text.Value
            : throw new CoercionException($"String cannot represent a non string value: {Inspection.Describe(literal)}");

    public override void CoerceResult(object value, ResultWriter writer)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(text);
                break;
            case char letter:
                writer.WriteString([letter]);
                break;
            case bool flag:
                writer.WriteString(flag ? "true" : "false");
                break;
            default:
                writer.WriteString(
                    Numbers.TryFormat(value, out var number)
                        ? number
                        : throw new CoercionException($"String cannot represent value: {Inspection.Describe(value)}"));
                break;
        }
    }
}
