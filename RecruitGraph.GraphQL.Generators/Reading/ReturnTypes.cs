using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Takes <c>Task</c> and <c>ValueTask</c> off a return type.</summary>
internal static class ReturnTypes
{
    /// <summary>What is awaited, and what comes of it; null for a task without a result.</summary>
    public static (Awaiting Awaiting, ITypeSymbol? Result) Unwrap(ITypeSymbol type)
    {
        var awaiting = type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks"
            ? type.Name switch
            {
                "Task" => Awaiting.Task,
                "ValueTask" => Awaiting.ValueTask,
                _ => Awaiting.None,
            }
            : Awaiting.None;
        return awaiting == Awaiting.None
            ? (awaiting, type.SpecialType == SpecialType.System_Void ? null : type)
            : (awaiting, ((INamedTypeSymbol)type).TypeArguments.FirstOrDefault());
    }
}
