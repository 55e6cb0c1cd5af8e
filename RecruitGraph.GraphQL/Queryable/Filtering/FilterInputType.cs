using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>A filter input type: an object's, a leaf value's operators, or a list's.</summary>
internal abstract class FilterInputType(string name)
{
    public string Name { get; } = name;

    /// <summary>The type as the schema has it.</summary>
    public InputObjectTypeConfiguration CreateConfiguration(string? description) => new(Name)
    {
        Description = description,
        Fields = [.. CreateFields()],
        Create = fields => new FilterInput(this, fields),
    };

    protected abstract IEnumerable<InputValueConfiguration> CreateFields();
}
