using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Attributes as the expressions that make them, so that nobody looks for them at run time.</summary>
internal static class AttributeExpressions
{
    /// <summary>The expression that makes an attribute; null when generated code must not name its type.</summary>
    public static string? Create(AttributeData attribute)
    {
        for (ITypeSymbol? current = attribute.AttributeClass; current is not null; current = current.ContainingType)
        {
            if (!current.IsVisible())
            {
                return null;
            }
        }

        var arguments = string.Join(", ", attribute.ConstructorArguments.Select(Literal));
        return $"new {Symbols.KeyOf(attribute.AttributeClass!)}({arguments}){Initializer(attribute)}";
    }

    /// <summary>The named arguments as an object initializer with a blank before it, or nothing.</summary>
    public static string Initializer(AttributeData attribute) => attribute.NamedArguments.Length == 0
        ? ""
        : $" {{ {string.Join(", ", attribute.NamedArguments.Select(x => $"{x.Key} = {Literal(x.Value)}"))} }}";

    private static string Literal(TypedConstant constant) => constant switch
    {
        { IsNull: true } => constant.Type is null ? "null" : $"({Symbols.KeyOf(constant.Type)}?)null",
        { Kind: TypedConstantKind.Array } =>
            $"new {Symbols.KeyOf(((IArrayTypeSymbol)constant.Type!).ElementType)}[] {{ {string.Join(", ", constant.Values.Select(Literal))} }}",
        { Kind: TypedConstantKind.Type } => $"typeof({Symbols.KeyOf((ITypeSymbol)constant.Value!)})",
        { Kind: TypedConstantKind.Enum } => $"({Symbols.KeyOf(constant.Type!)})({Primitive(constant.Value!)})",
        _ => Primitive(constant.Value!),
    };

    /// <summary>A literal of exactly the value's type, so that the same constructor is called.</summary>
    private static string Primitive(object value) => value switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        short or sbyte or byte or ushort or uint or ulong =>
            $"({value.GetType().FullName}){((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)}",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
    };
}
