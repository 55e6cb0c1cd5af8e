namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary>What a documentation file says of a symbol.</summary>
internal sealed record DescriptionModel(string Key, string Text)
{
    /// <summary>The key of a parameter of a record.</summary>
    public static string ParameterKey(string type, string name) => type + "/" + name;
}
