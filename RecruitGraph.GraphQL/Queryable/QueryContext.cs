using System.Linq.Expressions;
using System.Reflection;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>
/// What a field is asked for, as a parameter of its resolver: which properties of the items are selected, which items are wanted
/// (<c>where</c>), in which order (<c>order</c>). Apply it by <see cref="QueryableExtensions.With{T}"/>.
/// </summary>
/// <param name="Selector">Makes items with the selected properties alone; null where whole items are needed.</param>
/// <param name="Predicate">The condition of <c>where</c>; null where there is none.</param>
/// <param name="Sorting">The order of <c>order</c>; null where there is none.</param>
public sealed record QueryContext<T>(
    Expression<Func<T, T>>? Selector = null,
    Expression<Func<T, bool>>? Predicate = null,
    SortDefinition<T>? Sorting = null)
{
    /// <summary>Asks for all items, whole and in no order.</summary>
    public static QueryContext<T> Empty { get; } = new();

    /// <summary>The same with one more property selected, such as the key by which a DataLoader tells its items apart.</summary>
    /// <param name="property">A settable property of the item.</param>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public QueryContext<T> Include<TProperty>(Expression<Func<T, TProperty>> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        if (property.Body is not MemberExpression { Expression: ParameterExpression, Member: PropertyInfo { CanWrite: true } selected })
        {
            throw new ArgumentException("Name a settable property of the item itself.", nameof(property));
        }

        if (Selector is null || Selector.Body is not MemberInitExpression made || made.Bindings.Any(binding => binding.Member.Name == selected.Name))
        {
            return this;
        }

        var item = Selector.Parameters[0];
        var body = made.Update(made.NewExpression, made.Bindings.Append(Expression.Bind(selected, Expression.Property(item, selected))));
        return this with { Selector = Expression.Lambda<Func<T, T>>(body, item) };
    }
}
