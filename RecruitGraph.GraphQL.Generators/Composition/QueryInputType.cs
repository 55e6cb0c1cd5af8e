using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>A filter or sort input type of an object, ready to be written.</summary>
internal sealed record QueryInputType(QueryInputKind Kind, string Name, string Target, string? Description)
{
    public List<QueryInputField> Fields { get; } = [];
}

/// <summary>A field of such a type.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Type">The input type of its value.</param>
/// <param name="Member">The code of the expression that leads to the value.</param>
/// <param name="ValueType">The C# type of the value.</param>
internal sealed record QueryInputField(string Name, string Type, string Member, ClrType ValueType)
{
    public string? Description { get; init; }

    /// <summary>The code of what the value is to filters.</summary>
    public string Operand { get; init; } = "";
}
