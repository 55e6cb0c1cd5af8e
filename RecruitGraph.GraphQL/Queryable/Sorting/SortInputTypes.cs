using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Sorting;

/// <summary>Makes the sort input types. Generated code calls this.</summary>
public static class SortInputTypes
{
    /// <summary>The keys of an object, of which an item of an order names exactly one (<c>@oneOf</c>).</summary>
    public static InputObjectTypeConfiguration Object<T>(string name, string? description, params SortField<T>[] fields)
    {
        var type = new SortInputType<T>(fields);
        return new InputObjectTypeConfiguration(name)
        {
            Description = description,
            IsOneOf = true,
            Fields = [.. fields.Select(static field => new InputValueConfiguration(field.Name, field.Type) { Description = field.Description })],
            Create = values => new SortInput(type, values),
        };
    }
}
