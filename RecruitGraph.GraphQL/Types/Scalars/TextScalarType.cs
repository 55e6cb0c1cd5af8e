using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>A scalar whose values travel as strings of one format.</summary>
public abstract class TextScalarType<T>(string name, string description) : ScalarType(name, description) where T : notnull
{
    private const int LongestShown = 60;

    /// <summary>What a value must look like, with an example; the end of a sentence that begins "Expected".</summary>
    protected abstract string Expected { get; }

    public override object? CoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Parse(JsonText.Read(value)) : throw Refuse(Inspection.Describe(value));

    public override object? CoerceInputLiteral(ValueNode literal) =>
        literal is StringValueNode text ? Parse(text.Value) : throw Refuse(Inspection.Describe(literal));

    public override void CoerceResult(object value, ResultWriter writer)
    {
        switch (value)
        {
            case T own:
                Write(own, writer);
                break;
            case string text when TryParse(text, out var parsed):
                Write(parsed, writer);
                break;
            default:
                WriteOther(value, writer);
                break;
        }
    }

    /// <summary>Reads a value; false when the text has another format or lies outside the range.</summary>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>Writes a value between quotes.</summary>
    protected abstract void Write(T value, ResultWriter writer);

    /// <summary>Writes a value of another CLR type that means the same.</summary>
    protected virtual void WriteOther(object value, ResultWriter writer) => throw Refuse(Inspection.Describe(value));

    private T Parse(string text) => TryParse(text, out var value)
        ? value
        : throw Refuse(Inspection.Describe(text.Length <= LongestShown ? text : $"{text[..LongestShown]}..."));

    private CoercionException Refuse(string given) => new($"{Name} cannot represent value: {given}. Expected {Expected}.");
}
