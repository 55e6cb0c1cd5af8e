using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads <c>[GraphQLType("…")]</c> and <c>[GraphQLType&lt;T&gt;]</c>.</summary>
internal static class TypeReferences
{
    private const string Types = "RecruitGraph.GraphQL.Types";

    /// <summary>The GraphQL type that a member or parameter has by its attribute, as the schema definition language writes it; null without one.</summary>
    /// <param name="symbol">The member or parameter.</param>
    /// <param name="attribute">Its attribute, where it has one.</param>
    /// <param name="type">Its C# type, whose lists and nullability stay.</param>
    /// <param name="context">Gets the problem where the attribute names no scalar.</param>
    public static string? Read(ISymbol symbol, AttributeData? attribute, ClrType type, ReadingContext context)
    {
        if (attribute?.AttributeClass?.TypeArguments.FirstOrDefault() is not { } named)
        {
            return attribute.Text();
        }

        if (ScalarName(named, context) is { } scalar)
        {
            return Reference(type, scalar);
        }

        context.Report(Diagnostics.WrongTypeReference, symbol, symbol.Name, named.ToDisplayString());
        return null;
    }

    private static string? ScalarName(ITypeSymbol type, ReadingContext context) =>
        context.CustomScalar(type) ?? context.ScalarOfClass(type) ?? KnownTypes.Scalar(type) ?? BuiltIn(type);

    /// <summary>The engine's scalar classes are named for their scalars.</summary>
    private static string? BuiltIn(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() != Types || !type.DerivesFrom(Types, "ScalarType") || type.IsAbstract
            ? null
            : type.Name switch
            {
                "IdType" => "ID",
                "UriType" => "URI",
                "UuidType" => "UUID",
                var name => name.Substring(0, name.Length - "Type".Length),
            };

    private static string Reference(ClrType type, string scalar) => type.Shape switch
    {
        TypeShape.Optional => Reference(type.Element! with { IsNullable = true }, scalar),
        TypeShape.List or TypeShape.Queryable => $"[{Reference(type.Element!, scalar)}]" + (type.IsNullable ? "" : "!"),
        _ => type.IsNullable ? scalar : scalar + "!",
    };
}
