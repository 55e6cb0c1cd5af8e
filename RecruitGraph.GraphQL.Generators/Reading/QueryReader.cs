using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads <c>[UseFiltering]</c>, <c>[UseSorting]</c> and <c>[UseProjection]</c> of a method.</summary>
internal sealed class QueryReader(ReadingContext context)
{
    public QueryModel? Read(
        IMethodSymbol method, ClrType type, Awaiting awaiting, EquatableArray<ParameterModel> parameters, ClassKind kind)
    {
        var filtering = method.FindAttribute("UseFiltering");
        var sorting = method.FindAttribute("UseSorting");
        var projection = method.FindAttribute("UseProjection");
        var taken = parameters.FirstOrDefault(x => x.Kind == ParameterKind.QueryContext);
        var isUsed = filtering is not null || sorting is not null || projection is not null;
        var isQuery = type.Shape == TypeShape.Queryable;
        if (!isUsed && !isQuery && taken is null)
        {
            return null;
        }

        var item = taken?.Type.Element ?? type.Element;
        var isExecuted = taken is null && awaiting == Awaiting.None && (isQuery || type.Shape == TypeShape.List);
        if (item is null
            || kind is ClassKind.Mutation or ClassKind.Subscription
            || (taken is null ? !isExecuted : isQuery)
            || (projection is not null && !isQuery))
        {
            context.Report(Diagnostics.QueryShape, method, method.Name);
            return null;
        }

        if (taken is not null && type.Shape is TypeShape.Page or TypeShape.List && type.Element!.Name != item.Name)
        {
            context.Report(Diagnostics.QueryItem, method, method.Name, Plain(item), Plain(type.Element));
            return null;
        }

        return new(item.AsNonNull())
        {
            IsFiltered = filtering is not null,
            IsSorted = sorting is not null,
            IsProjected = taken is not null || projection is not null,
            IsExecuted = isExecuted,
            FilterClass = filtering.TypeKey(),
            SortClass = sorting.TypeKey(),
        };
    }

    private static string Plain(ClrType type) => type.Name.Replace("global::", "");
}
