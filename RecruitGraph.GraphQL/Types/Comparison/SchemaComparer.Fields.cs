namespace RecruitGraph.GraphQL.Types;

// Fields of object types and interfaces, with their arguments.
public sealed partial class SchemaComparer
{
    private void CompareInterfaces(FieldsType before, FieldsType after)
    {
        var interfaces = new MemberDiff<NamedType>(before.DeclaredInterfaces, after.DeclaredInterfaces, static i => i.Name);
        foreach (var added in interfaces.Added)
        {
            Add(SchemaChangeKind.ImplementedInterfaceAdded, before.Name, $"{added} added to interfaces implemented by {before}.");
        }

        foreach (var removed in interfaces.Removed)
        {
            Add(SchemaChangeKind.ImplementedInterfaceRemoved, before.Name, $"{before} no longer implements interface {removed}.");
        }
    }

    private void CompareFields(FieldsType before, FieldsType after)
    {
        var fields = new MemberDiff<Field>(before.Fields, after.Fields, static f => f.Name);
        foreach (var field in fields.Removed)
        {
            Add(SchemaChangeKind.FieldRemoved, field.Coordinate, $"Field {field} was removed.");
        }

        foreach (var field in fields.Added)
        {
            Add(SchemaChangeKind.FieldAdded, field.Coordinate, $"Field {field} was added.");
        }

        foreach (var (oldField, newField) in fields.Kept)
        {
            CompareArguments(oldField, newField);
            var (oldType, newType) = (oldField.Type.ToString(), newField.Type.ToString());
            if (oldType != newType)
            {
                Add(
                    TypeSafety.IsSafeForOutput(oldField.Type, newField.Type)
                        ? SchemaChangeKind.FieldChangedKindSafe
                        : SchemaChangeKind.FieldChangedKind,
                    oldField.Coordinate,
                    $"Field {oldField} changed type from {oldType} to {newType}.");
            }

            CompareDescriptions(oldField.Coordinate, $"field {oldField}", oldField.Description, newField.Description);
            CompareDeprecations(oldField.Coordinate, oldField.DeprecationReason, newField.DeprecationReason);
        }
    }

    private void CompareArguments(Field before, Field after)
    {
        var arguments = new MemberDiff<InputValue>(before.Arguments, after.Arguments, static a => a.Name);
        foreach (var argument in arguments.Removed)
        {
            Add(SchemaChangeKind.ArgRemoved, argument.Coordinate, $"Argument {argument} was removed.");
        }

        foreach (var (oldArgument, newArgument) in arguments.Kept)
        {
            CompareArgument(oldArgument, newArgument, $"argument {oldArgument}");
        }

        AddNew("argument", arguments.Added, SchemaChangeKind.RequiredArgAdded, SchemaChangeKind.OptionalArgAdded);
    }
}
