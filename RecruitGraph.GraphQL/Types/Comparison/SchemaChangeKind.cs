namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The sorts of differences between two schemas: those of the reference implementation, and what it does not compare (root
/// types, <c>@oneOf</c>, <c>@specifiedBy</c>, deprecations, defaults without which a value must be given).
/// </summary>
public enum SchemaChangeKind
{
    TypeRemoved,
    TypeChangedKind,
    TypeRemovedFromUnion,
    ValueRemovedFromEnum,
    RequiredInputFieldAdded,
    ImplementedInterfaceRemoved,
    FieldRemoved,
    FieldChangedKind,
    RequiredArgAdded,
    ArgRemoved,
    ArgChangedKind,
    DirectiveRemoved,
    DirectiveArgRemoved,
    RequiredDirectiveArgAdded,
    DirectiveRepeatableRemoved,
    DirectiveLocationRemoved,

    /// <summary>An operation kind has another root type, or none any more.</summary>
    RootTypeChanged,

    /// <summary>An input object takes exactly one of its fields now.</summary>
    OneOfAdded,

    /// <summary>An argument that must not be null has lost its default, so that it must be given.</summary>
    RequiredArgDefaultRemoved,

    /// <summary>An input field that must not be null has lost its default, so that it must be given.</summary>
    RequiredInputFieldDefaultRemoved,

    ValueAddedToEnum,
    TypeAddedToUnion,
    OptionalInputFieldAdded,
    OptionalArgAdded,
    ImplementedInterfaceAdded,
    ArgDefaultValueChange,
    InputFieldDefaultValueChange,

    /// <summary>A scalar names another description of its format.</summary>
    SpecifiedByChanged,

    DescriptionChanged,
    TypeAdded,
    DirectiveAdded,
    FieldAdded,
    DirectiveRepeatableAdded,
    DirectiveLocationAdded,
    OptionalDirectiveArgAdded,
    FieldChangedKindSafe,
    ArgChangedKindSafe,
    ArgDefaultValueAdded,
    InputFieldDefaultValueAdded,

    /// <summary>An operation kind that had no root type has one.</summary>
    RootTypeAdded,

    /// <summary>An input object takes several of its fields, or none.</summary>
    OneOfRemoved,

    /// <summary>Something was deprecated, is so no more, or is so for another reason.</summary>
    DeprecationChanged,
}

/// <summary>What the kinds mean.</summary>
public static class SchemaChangeKinds
{
    /// <summary>What a change of this kind means for clients that were written for the old version.</summary>
    public static SchemaChangeCriticality GetCriticality(this SchemaChangeKind kind) => kind switch
    {
        SchemaChangeKind.TypeRemoved
            or SchemaChangeKind.TypeChangedKind
            or SchemaChangeKind.TypeRemovedFromUnion
            or SchemaChangeKind.ValueRemovedFromEnum
            or SchemaChangeKind.RequiredInputFieldAdded
            or SchemaChangeKind.ImplementedInterfaceRemoved
            or SchemaChangeKind.FieldRemoved
            or SchemaChangeKind.FieldChangedKind
            or SchemaChangeKind.RequiredArgAdded
            or SchemaChangeKind.ArgRemoved
            or SchemaChangeKind.ArgChangedKind
            or SchemaChangeKind.DirectiveRemoved
            or SchemaChangeKind.DirectiveArgRemoved
            or SchemaChangeKind.RequiredDirectiveArgAdded
            or SchemaChangeKind.DirectiveRepeatableRemoved
            or SchemaChangeKind.DirectiveLocationRemoved
            or SchemaChangeKind.RootTypeChanged
            or SchemaChangeKind.OneOfAdded
            or SchemaChangeKind.RequiredArgDefaultRemoved
            or SchemaChangeKind.RequiredInputFieldDefaultRemoved => SchemaChangeCriticality.Breaking,
        SchemaChangeKind.ValueAddedToEnum
            or SchemaChangeKind.TypeAddedToUnion
            or SchemaChangeKind.OptionalInputFieldAdded
            or SchemaChangeKind.OptionalArgAdded
            or SchemaChangeKind.ImplementedInterfaceAdded
            or SchemaChangeKind.ArgDefaultValueChange
            or SchemaChangeKind.InputFieldDefaultValueChange
            or SchemaChangeKind.SpecifiedByChanged => SchemaChangeCriticality.Dangerous,
        _ => SchemaChangeCriticality.Safe,
    };
}
