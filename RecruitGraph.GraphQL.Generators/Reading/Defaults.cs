using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Default values of C# parameters as GraphQL literals.</summary>
internal static class Defaults
{
    /// <summary>The literal, or null when there is no default or it says nothing (<c>null</c>, <c>default</c> of a struct).</summary>
    public static string? Literal(IParameterSymbol parameter)
    {
        if (parameter.FindAttribute("DefaultValue").Text() is { } literal)
        {
            return literal;
        }

        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return parameter.ExplicitDefaultValue switch
        {
            null => null,
            var value when type.TypeKind == TypeKind.Enum => EnumLiteral((INamedTypeSymbol)type, value),
            bool value => value ? "true" : "false",
            string value => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"",
            float value => value.ToString("R", CultureInfo.InvariantCulture),
            double value => value.ToString("R", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>A default that is no number at all, as C# writes it; null for any other.</summary>
    public static string? Impossible(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: float or double }
        && parameter.FindAttribute("DefaultValue") is null
        && Convert.ToDouble(parameter.ExplicitDefaultValue, CultureInfo.InvariantCulture) is var number
        && (double.IsNaN(number) || double.IsInfinity(number))
            ? double.IsNaN(number) ? "NaN" : number > 0 ? "PositiveInfinity" : "NegativeInfinity"
            : null;

    private static string? EnumLiteral(INamedTypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(x => x.HasConstantValue && Equals(x.ConstantValue, value));
        return member is null ? null : member.FindAttribute("GraphQLName").Text() ?? Naming.UpperSnakeCase(member.Name);
    }
}
