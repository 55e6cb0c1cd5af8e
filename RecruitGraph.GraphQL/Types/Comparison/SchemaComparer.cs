namespace RecruitGraph.GraphQL.Types;

/// <summary>Finds what changed between two versions of a schema.</summary>
public sealed partial class SchemaComparer
{
    private readonly List<SchemaChange> _changes = [];

    private SchemaComparer()
    {
    }

    /// <summary>All changes: of the root types, of the types in the order of the old schema, then of the directives.</summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        var comparer = new SchemaComparer();
        comparer.CompareRootTypes(before, after);
        comparer.CompareTypes(before, after);
        comparer.CompareDirectives(before, after);
        return comparer._changes;
    }

    private void CompareRootTypes(Schema before, Schema after)
    {
        foreach (var operation in Enum.GetValues<Language.OperationType>())
        {
            var (oldType, newType) = (before.GetRootType(operation), after.GetRootType(operation));
            var kind = operation.ToString().ToLowerInvariant();
            if (oldType is null)
            {
                if (newType is not null)
                {
                    Add(SchemaChangeKind.RootTypeAdded, newType.Name, $"{newType} became the {kind} type.");
                }
            }
            else if (newType is null)
            {
                Add(SchemaChangeKind.RootTypeChanged, oldType.Name, $"The schema has no {kind} type any more; it was {oldType}.");
            }
            else if (oldType.Name != newType.Name)
            {
                Add(SchemaChangeKind.RootTypeChanged, oldType.Name, $"The {kind} type changed from {oldType} to {newType}.");
            }
        }
    }

    private void CompareTypes(Schema before, Schema after)
    {
        var types = new MemberDiff<NamedType>(before.Types, after.Types, static t => t.Name);
        foreach (var type in types.Removed)
        {
            Add(
                SchemaChangeKind.TypeRemoved,
                type.Name,
                ScalarTypes.IsSpecified(type.Name)
                    ? $"Standard scalar {type} was removed because it is not referenced anymore."
                    : $"{type} was removed.");
        }

        foreach (var type in types.Added)
        {
            Add(SchemaChangeKind.TypeAdded, type.Name, $"{type} was added.");
        }

        foreach (var (oldType, newType) in types.Kept)
        {
            CompareDescriptions(oldType.Name, oldType.Name, oldType.Description, newType.Description);
            CompareType(oldType, newType);
        }
    }

    private void CompareType(NamedType before, NamedType after)
    {
        switch (before, after)
        {
            case (EnumType oldEnum, EnumType newEnum):
                CompareValues(oldEnum, newEnum);
                break;
            case (UnionType oldUnion, UnionType newUnion):
                CompareMembers(oldUnion, newUnion);
                break;
            case (InputObjectType oldInput, InputObjectType newInput):
                CompareInputFields(oldInput, newInput);
                break;
            case (ScalarType oldScalar, ScalarType newScalar):
                CompareSpecifiedBy(oldScalar, newScalar);
                break;
            case (ObjectType, ObjectType) or (InterfaceType, InterfaceType):
                CompareFields((FieldsType)before, (FieldsType)after);
                CompareInterfaces((FieldsType)before, (FieldsType)after);
                break;
            default:
                Add(
                    SchemaChangeKind.TypeChangedKind,
                    before.Name,
                    $"{before} changed from {DescribeKind(before)} to {DescribeKind(after)}.");
                break;
        }
    }

    private void CompareSpecifiedBy(ScalarType before, ScalarType after)
    {
        if (before.SpecifiedBy != after.SpecifiedBy)
        {
            Add(
                SchemaChangeKind.SpecifiedByChanged,
                before.Name,
                $"The specification of {before} changed from {before.SpecifiedBy ?? "none"} to {after.SpecifiedBy ?? "none"}.");
        }
    }

    private void CompareValues(EnumType before, EnumType after)
    {
        var values = new MemberDiff<EnumValue>(before.Values, after.Values, static v => v.Name);
        foreach (var value in values.Added)
        {
            Add(SchemaChangeKind.ValueAddedToEnum, $"{before}.{value.Name}", $"Enum value {before}.{value.Name} was added.");
        }

        foreach (var value in values.Removed)
        {
            Add(SchemaChangeKind.ValueRemovedFromEnum, $"{before}.{value.Name}", $"Enum value {before}.{value.Name} was removed.");
        }

        foreach (var (oldValue, newValue) in values.Kept)
        {
            var coordinate = $"{before}.{oldValue.Name}";
            CompareDescriptions(coordinate, $"enum value {coordinate}", oldValue.Description, newValue.Description);
            CompareDeprecations(coordinate, oldValue.DeprecationReason, newValue.DeprecationReason);
        }
    }

    private void CompareMembers(UnionType before, UnionType after)
    {
        var members = new MemberDiff<NamedType>(before.DeclaredTypes, after.DeclaredTypes, static t => t.Name);
        foreach (var member in members.Added)
        {
            Add(SchemaChangeKind.TypeAddedToUnion, before.Name, $"{member} was added to union type {before}.");
        }

        foreach (var member in members.Removed)
        {
            Add(SchemaChangeKind.TypeRemovedFromUnion, before.Name, $"{member} was removed from union type {before}.");
        }
    }

    private static string DescribeKind(NamedType type) => type switch
    {
        ScalarType => "a Scalar type",
        ObjectType => "an Object type",
        InterfaceType => "an Interface type",
        UnionType => "a Union type",
        EnumType => "an Enum type",
        _ => "an Input type",
    };

    /// <summary>Compares what two versions say of themselves.</summary>
    /// <param name="coordinate">The schema coordinate.</param>
    /// <param name="subject">How the sentence names it.</param>
    private void CompareDescriptions(string coordinate, string subject, string? before, string? after)
    {
        if (before != after)
        {
            Add(
                SchemaChangeKind.DescriptionChanged,
                coordinate,
                after is null ? $"Description of {subject} was removed." : $"Description of {subject} has changed to \"{after}\".");
        }
    }

    private void CompareDeprecations(string coordinate, string? before, string? after)
    {
        if (before != after)
        {
            Add(
                SchemaChangeKind.DeprecationChanged,
                coordinate,
                after is null ? $"{coordinate} is no longer deprecated."
                : before is null ? $"{coordinate} was deprecated: \"{after}\"."
                : $"The deprecation reason of {coordinate} has changed to \"{after}\".");
        }
    }

    private void Add(SchemaChangeKind kind, string coordinate, string description) =>
        _changes.Add(new SchemaChange(kind, coordinate, description));
}
