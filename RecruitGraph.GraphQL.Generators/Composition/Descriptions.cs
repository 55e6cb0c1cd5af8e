using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Gives types of other assemblies the descriptions that their documentation files have.</summary>
internal sealed class Descriptions(EquatableArray<DescriptionModel> descriptions)
{
    private readonly Dictionary<string, string> _byKey =
        descriptions.GroupBy(x => x.Key).ToDictionary(x => x.Key, x => x.First().Text);

    public ComplexTypeModel Complete(ComplexTypeModel type) => _byKey.Count == 0 ? type : type with
    {
        Description = type.Description ?? Find(type.Place),
        Properties = type.Properties.Select(property => property with
        {
            Description = property.Description
                ?? Find(property.Place)
                ?? Find(DescriptionModel.ParameterKey(type.Place, property.ClrName)),
        }).ToEquatableArray(),
    };

    public EnumModel Complete(EnumModel type) => _byKey.Count == 0 ? type : type with
    {
        Description = type.Description ?? Find(type.Place),
        Values = type.Values.Select(value => value with
        {
            Description = value.Description ?? Find("F" + type.Place.Substring(1) + "." + value.ClrName),
        }).ToEquatableArray(),
    };

    public ErrorModel Complete(ErrorModel error) => _byKey.Count == 0 ? error : error with
    {
        Description = error.Description ?? Find(error.Place),
        Properties = error.Properties.Select(property => property with
        {
            Description = property.Description ?? Find(property.Place),
        }).ToEquatableArray(),
    };

    private string? Find(string key) => _byKey.TryGetValue(key, out var text) ? text : null;
}
