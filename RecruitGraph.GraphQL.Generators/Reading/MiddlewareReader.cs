using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads the attributes that derive from <c>UseMiddlewareAttribute</c>.</summary>
internal static class MiddlewareReader
{
    /// <summary>The middleware of a field, that of its class first, as expressions.</summary>
    /// <param name="member">The field's member.</param>
    /// <param name="type">The class that it is a member of.</param>
    /// <param name="context">Is told what is wrong.</param>
    public static EquatableArray<string> Read(ISymbol member, ITypeSymbol type, ReadingContext context) =>
        Read(type, context).Concat(Read(member, context)).ToEquatableArray();

    /// <summary>Whether a symbol has middleware of its own.</summary>
    public static bool HasMiddleware(this ISymbol symbol) => symbol.GetAttributes().Any(IsMiddleware);

    private static IEnumerable<string> Read(ISymbol symbol, ReadingContext context)
    {
        foreach (var attribute in symbol.GetAttributes().Where(IsMiddleware))
        {
            if (AttributeExpressions.Create(attribute) is { } expression)
            {
                yield return expression;
            }
            else
            {
                context.Report(Diagnostics.MiddlewareCreation, symbol, symbol.Name, attribute.AttributeClass!.Name);
            }
        }
    }

    private static bool IsMiddleware(AttributeData attribute) =>
        attribute.AttributeClass?.DerivesFrom("RecruitGraph.GraphQL", "UseMiddlewareAttribute") ?? false;
}
