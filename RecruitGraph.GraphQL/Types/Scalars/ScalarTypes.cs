namespace RecruitGraph.GraphQL.Types;

/// <summary>The scalars that a schema need not declare: those of the specification and the engine's own.</summary>
internal static class ScalarTypes
{
    /// <summary>Whether a name is that of a scalar of the specification (section 3.5).</summary>
    public static bool IsSpecified(string name) => name is "String" or "Int" or "Float" or "Boolean" or "ID";

    /// <summary>A new scalar of a name, or null.</summary>
    public static ScalarType? Create(string name) => name switch
    {
        "String" => new StringType(),
        "Int" => new IntType(),
        "Float" => new FloatType(),
        "Boolean" => new BooleanType(),
        "ID" => new IdType(),
        "UUID" => new UuidType(),
        "DateTime" => new DateTimeType(),
        "LocalDate" => new LocalDateType(),
        "LocalTime" => new LocalTimeType(),
        "Duration" => new DurationType(),
        "URI" => new UriType(),
        "Long" => new LongType(),
        "Short" => new ShortType(),
        "Decimal" => new DecimalType(),
        "Upload" => new UploadType(),
        _ => null,
    };
}
