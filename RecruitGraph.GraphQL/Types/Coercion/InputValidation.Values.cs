using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Types;

// Values from the variables.
internal sealed partial class InputValidation
{
    private void Validate(JsonElement value, GraphQLType type, InputPath? path)
    {
        StackGuard.Check();
        if (_remainingErrors <= 0)
        {
            return;
        }

        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            if (type.IsNonNull)
            {
                Report(
                    value.ValueKind == JsonValueKind.Null
                        ? $"Expected value of non-null type \"{type}\" not to be null."
                        : $"Expected a value of non-null type \"{type}\" to be provided.",
                    path);
            }

            return;
        }

        switch (type.Nullable)
        {
            case ListType list when value.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Validate(item, list.ElementType, new InputPath(path, index++));
                }

                break;
            case ListType list:
                Validate(value, list.ElementType, path);
                break;
            case InputObjectType inputObject:
                ValidateObject(value, inputObject, path);
                break;
            case EnumType enumType:
                ValidateEnum(value, enumType, path);
                break;
            case ScalarType scalar:
                try
                {
                    scalar.CoerceInputValue(value, _files);
                }
                catch (Exception refusal)
                {
                    Report(Refusal(refusal, scalar, Inspection.Describe(value)), path);
                }

                break;
        }
    }

    private void ValidateObject(JsonElement value, InputObjectType type, InputPath? path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Report($"Expected value of type \"{type}\" to be an object, found: {Inspection.Describe(value)}.", path);
            return;
        }

        string? found = null;
        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var entry))
            {
                Validate(entry, field.Type, new InputPath(path, field.Name));
            }
            else if (field.IsRequired)
            {
                Report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {found ??= Inspection.Describe(value)}.",
                    path);
            }
        }

        var known = new List<JsonProperty>();
        foreach (var property in value.EnumerateObject())
        {
            if (type.FindField(property.Name) is not null)
            {
                known.Add(property);
            }
            else if (_remainingErrors > 0)
            {
                Report(UnknownField(type, property.Name, found ??= Inspection.Describe(value)), path);
            }
        }

        if (type.IsOneOf)
        {
            if (known.Count != 1)
            {
                Report(NotExactlyOne(type), path);
            }

            if (known.Count > 0 && known[0].Value.ValueKind == JsonValueKind.Null)
            {
                Report(NotExactlyOne(type), new InputPath(path, known[0].Name));
            }
        }
    }

    private void ValidateEnum(JsonElement value, EnumType type, InputPath? path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            var found = Inspection.Describe(value);
            Report($"Enum \"{type}\" cannot represent non-string value: {found}.{SuggestEnumValue(type, found)}", path);
            return;
        }

        var name = JsonText.ReadOrEmpty(value);
        if (type.FindValue(name) is null)
        {
            Report($"Value \"{SyntaxText.Abbreviate(name)}\" does not exist in \"{type}\" enum.{SuggestEnumValue(type, name)}", path);
        }
    }

    private void Report(string message, InputPath? path) => Report(message, path, null);
}
