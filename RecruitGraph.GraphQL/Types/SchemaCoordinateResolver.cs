using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Finds what a schema coordinate names. Specification, section 2.14.</summary>
public static class SchemaCoordinateResolver
{
    /// <summary>
    /// The element of a coordinate: a <see cref="NamedType"/>, a <see cref="Field"/>, an <see cref="InputValue"/> (an argument or an
    /// input field), an <see cref="EnumValue"/> or a <see cref="DirectiveType"/>; null where the schema has none. Meta-fields
    /// have no coordinates; the types of introspection do.
    /// </summary>
    /// <exception cref="SyntaxException">The text is no coordinate.</exception>
    public static object? Resolve(Schema schema, string coordinate) =>
        Resolve(schema, GraphQLParser.ParseSchemaCoordinate(SourceText.FromString(coordinate)));

    /// <inheritdoc cref="Resolve(Schema, string)"/>
    public static object? Resolve(Schema schema, SchemaCoordinateNode coordinate)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(coordinate);
        var name = coordinate.Name.Value;
        return coordinate switch
        {
            MemberCoordinateNode member => FindMember(schema.FindType(name), member.MemberName.Value),
            ArgumentCoordinateNode argument =>
                (FindMember(schema.FindType(name), argument.FieldName.Value) as Field)?.FindArgument(argument.ArgumentName.Value),
            DirectiveArgumentCoordinateNode argument => schema.FindDirective(name)?.FindArgument(argument.ArgumentName.Value),
            DirectiveCoordinateNode => schema.FindDirective(name),
            _ => schema.FindType(name),
        };
    }

    private static object? FindMember(NamedType? type, string name) => type switch
    {
        FieldsType fields => fields.FindField(name),
        InputObjectType inputObject => inputObject.FindField(name),
        EnumType enumType => enumType.FindValue(name),
        _ => null,
    };
}
