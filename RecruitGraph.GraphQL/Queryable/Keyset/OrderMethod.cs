using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>Which of the ordering methods a call is.</summary>
internal readonly record struct OrderMethod(bool IsFirst, bool IsDescending)
{
    /// <summary>The name of the method with the opposite direction.</summary>
    public string OppositeName => (IsFirst ? "OrderBy" : "ThenBy") + (IsDescending ? string.Empty : "Descending");

    /// <summary>The ordering method that is called; null where it is another one.</summary>
    public static OrderMethod? Of(MethodCallExpression call) =>
        call.Method.DeclaringType != typeof(System.Linq.Queryable)
            ? null
            : call.Method.Name switch
            {
                nameof(System.Linq.Queryable.OrderBy) => new OrderMethod(IsFirst: true, IsDescending: false),
                nameof(System.Linq.Queryable.OrderByDescending) => new OrderMethod(IsFirst: true, IsDescending: true),
                nameof(System.Linq.Queryable.ThenBy) => new OrderMethod(IsFirst: false, IsDescending: false),
                nameof(System.Linq.Queryable.ThenByDescending) => new OrderMethod(IsFirst: false, IsDescending: true),
                _ => null,
            };

    /// <summary>Whether the items come out of a call in the order in which they went in, and as they were.</summary>
    public static bool KeepsOrder(MethodCallExpression call) =>
        call.Arguments.Count > 0
        && call.Type.IsAssignableTo(typeof(IQueryable))
        && (call.Method.DeclaringType == typeof(System.Linq.Queryable)
            ? call.Method.Name == nameof(System.Linq.Queryable.Where)
            : call.Method.DeclaringType?.Namespace == "Microsoft.EntityFrameworkCore");
}
