using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>What keeps configurations from becoming a schema at all; all of it is told at once.</summary>
internal sealed class BuildErrors(IEnumerable<GraphQLError> earlier)
{
    private readonly List<GraphQLError> _errors = [.. earlier];
    private readonly HashSet<string> _unknownTypes = [];

    public void Add(string message, params IEnumerable<SyntaxOrigin?> origins) =>
        _errors.Add(SyntaxOrigin.Error(message, origins));

    public void UnknownType(string name, SyntaxOrigin? origin)
    {
        if (_unknownTypes.Add(name))
        {
            Add($"Unknown type: \"{name}\".", origin);
        }
    }

    /// <summary>Names from documents are names by their syntax; names from code may be anything.</summary>
    public void CheckName(string name, SyntaxOrigin? origin)
    {
        if (origin is null && Names.Complaint(name) is { } complaint)
        {
            Add(complaint);
        }
    }

    /// <summary>Two members of one name: within one document, by an extension, or by code.</summary>
    public void Duplicate(string kind, string coordinate, SyntaxOrigin? first, SyntaxOrigin? second) => Add(
        first is { Source: { } firstSource } && second is { Source: { } secondSource } && firstSource != secondSource
            ? $"{kind} \"{coordinate}\" already exists in the schema. It cannot also be defined in this type extension."
            : $"{kind} \"{coordinate}\" can only be defined once.",
        first,
        second);

    /// <summary>Whether the parts of a type belong together.</summary>
    public void CheckParts(TypeDefinition type)
    {
        var main = type.Main;
        if (main.Origin is null && !IntrospectionTypes.IsIntrospectionType(type.Name))
        {
            CheckName(type.Name, null);
        }

        if (TypeDefinition.IsExtension(main))
        {
            Add($"Cannot extend type \"{type.Name}\" because it is not defined.", main.Origin);
        }

        foreach (var part in type.Parts)
        {
            if (part.GetType() != main.GetType())
            {
                Add(
                    TypeDefinition.IsExtension(part)
                        ? $"Cannot extend non-{KindOf(part)} type \"{type.Name}\"."
                        : $"Type \"{type.Name}\" is defined both as {KindOf(main)} and as {KindOf(part)} type.",
                    main.Origin,
                    part.Origin);
            }
            else if (part != main && part.Origin is { } origin && !TypeDefinition.IsExtension(part) && main.Origin is not null)
            {
                Add(
                    main.Origin.Value.Source != origin.Source
                        ? $"Type \"{type.Name}\" already exists in the schema. It cannot also be defined in this type definition."
                        : $"There can be only one type named \"{type.Name}\".",
                    main.Origin,
                    origin);
            }
        }
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new SchemaException(_errors);
        }
    }

    private static string KindOf(TypeConfiguration part) => part switch
    {
        ObjectTypeConfiguration => "object",
        InterfaceTypeConfiguration => "interface",
        UnionTypeConfiguration => "union",
        EnumTypeConfiguration => "enum",
        InputObjectTypeConfiguration => "input object",
        _ => "scalar",
    };
}
