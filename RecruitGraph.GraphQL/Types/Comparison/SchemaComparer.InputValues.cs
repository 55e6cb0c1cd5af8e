using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

// Input fields, and what arguments have in common with them.
public sealed partial class SchemaComparer
{
    private void CompareInputFields(InputObjectType before, InputObjectType after)
    {
        if (before.IsOneOf != after.IsOneOf)
        {
            if (after.IsOneOf)
            {
                Add(SchemaChangeKind.OneOfAdded, before.Name, $"{before} takes exactly one of its fields now.");
            }
            else
            {
                Add(SchemaChangeKind.OneOfRemoved, before.Name, $"{before} no longer takes exactly one of its fields.");
            }
        }

        var fields = new MemberDiff<InputValue>(before.Fields, after.Fields, static f => f.Name);
        AddNew("field", fields.Added, SchemaChangeKind.RequiredInputFieldAdded, SchemaChangeKind.OptionalInputFieldAdded);
        foreach (var field in fields.Removed)
        {
            Add(SchemaChangeKind.FieldRemoved, field.Coordinate, $"Field {field} was removed.");
        }

        foreach (var (oldField, newField) in fields.Kept)
        {
            CompareInputField(oldField, newField);
        }
    }

    private void AddNew(string noun, List<InputValue> added, SchemaChangeKind required, SchemaChangeKind optional)
    {
        foreach (var value in added)
        {
            if (value.IsRequired)
            {
                Add(required, value.Coordinate, $"A required {noun} {value} was added.");
            }
            else
            {
                Add(optional, value.Coordinate, $"An optional {noun} {value} was added.");
            }
        }
    }

    private void CompareInputField(InputValue before, InputValue after)
    {
        var typeChange = $"Field {before} changed type from {before.Type} to {after.Type}.";
        if (!TypeSafety.IsSafeForInput(before.Type, after.Type))
        {
            Add(SchemaChangeKind.FieldChangedKind, before.Coordinate, typeChange);
        }
        else if (!CompareDefaults(
            before, after, SchemaChangeKind.InputFieldDefaultValueChange, SchemaChangeKind.InputFieldDefaultValueAdded)
            && before.Type.ToString() != after.Type.ToString())
        {
            Add(SchemaChangeKind.FieldChangedKindSafe, before.Coordinate, typeChange);
        }

        CompareRequirement(before, after, "Field", SchemaChangeKind.RequiredInputFieldDefaultRemoved);
        CompareDescriptions(before.Coordinate, $"input-field {before}", before.Description, after.Description);
        CompareDeprecations(before.Coordinate, before.DeprecationReason, after.DeprecationReason);
    }

    /// <summary>Compares an argument of a field or of a directive.</summary>
    private void CompareArgument(InputValue before, InputValue after, string subject)
    {
        var typeChange = $"Argument {before} has changed type from {before.Type} to {after.Type}.";
        if (!TypeSafety.IsSafeForInput(before.Type, after.Type))
        {
            Add(SchemaChangeKind.ArgChangedKind, before.Coordinate, typeChange);
        }
        else if (!CompareDefaults(before, after, SchemaChangeKind.ArgDefaultValueChange, SchemaChangeKind.ArgDefaultValueAdded)
            && before.Type.ToString() != after.Type.ToString())
        {
            Add(SchemaChangeKind.ArgChangedKindSafe, before.Coordinate, typeChange);
        }

        CompareRequirement(before, after, "Argument", SchemaChangeKind.RequiredArgDefaultRemoved);
        CompareDescriptions(before.Coordinate, subject, before.Description, after.Description);
        CompareDeprecations(before.Coordinate, before.DeprecationReason, after.DeprecationReason);
    }

    /// <summary>A default is taken away that let clients leave out what must not be null.</summary>
    private void CompareRequirement(InputValue before, InputValue after, string noun, SchemaChangeKind kind)
    {
        if (after.IsRequired && !before.IsRequired && before.Type.IsNonNull)
        {
            Add(kind, before.Coordinate, $"{noun} {before} must be given now, since it has no default any more.");
        }
    }

    /// <summary>Compares the defaults, in which the order of object fields means nothing; false when both have none or the same.</summary>
    private bool CompareDefaults(InputValue before, InputValue after, SchemaChangeKind changed, SchemaChangeKind added)
    {
        var (oldText, newText) = (Print(before.DefaultValue), Print(after.DefaultValue));
        if (oldText == newText)
        {
            return false;
        }

        if (oldText is null)
        {
            Add(added, before.Coordinate, $"{before} added a defaultValue {newText}.");
        }
        else
        {
            Add(
                changed,
                before.Coordinate,
                newText is null
                    ? $"{before} defaultValue was removed."
                    : $"{before} has changed defaultValue from {oldText} to {newText}.");
        }

        return true;
    }

    private static string? Print(ValueNode? defaultValue) =>
        defaultValue is null ? null : SyntaxPrinter.Print(SortedValue.Of(defaultValue));
}
