using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Which C# types can be the raw part of a global id.</summary>
internal static class Ids
{
    /// <summary>Whether <c>[ID&lt;T&gt;]</c> may stand on a value of the type: a raw id, an optional one or a list of them.</summary>
    public static bool IsSupported(ClrType type) => IsRaw(type.Innermost) && type.Shape != TypeShape.Page;

    /// <summary>Whether the type is <c>long, int, short, Guid</c> or <c>string</c>.</summary>
    public static bool IsRaw(ClrType type) => type.Scalar is "Long" or "Int" or "Short" or "UUID" or "String";
}
