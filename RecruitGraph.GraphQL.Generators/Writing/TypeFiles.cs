using RecruitGraph.GraphQL.Generators.Composition;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Where generated classes stand and what they are called.</summary>
internal static class TypeFiles
{
    public static string Namespace(SchemaModel model) => Identifier(model.Input.AssemblyName, keepDots: true) + ".Generated";

    /// <summary>The assembly's name as one identifier.</summary>
    public static string AssemblyIdentifier(SchemaModel model) => Identifier(model.Input.AssemblyName, keepDots: false);

    public static string EnumClass(SchemaModel model, string key) =>
        $"global::{Namespace(model)}.{model.Catalog.EnumName(key)}EnumType";

    private static string Identifier(string name, bool keepDots) =>
        new([.. name.Where(c => char.IsLetterOrDigit(c) || c == '_' || (keepDots && c == '.'))]);
}
