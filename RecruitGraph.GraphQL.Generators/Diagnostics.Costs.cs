using Microsoft.CodeAnalysis;

namespace RecruitGraph.GraphQL.Generators;

// What is wrong with [Cost] and [ListSize].
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor CostWeight = new(
        "RG0040",
        "Wrong weight in [Cost]",
        "'{0}' has [Cost({1})]; the weight of a field or type is a number from 0 up, that of an argument or input field any number",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ListSize = new(
        "RG0041",
        "Wrong [ListSize]",
        "'{0}' has [ListSize], {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SlicingArgument = new(
        "RG0042",
        "Unknown slicing argument in [ListSize]",
        "'{0}' has [ListSize] with the slicing argument '{1}', which is no argument of type Int or of a list type; give its GraphQL name",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SizedField = new(
        "RG0043",
        "Unknown sized field in [ListSize]",
        "'{0}' has [ListSize] with the sized field '{1}', which is no list field of its type; give its GraphQL name",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static DiagnosticDescriptor[] Costs => [CostWeight, ListSize, SlicingArgument, SizedField];
}
