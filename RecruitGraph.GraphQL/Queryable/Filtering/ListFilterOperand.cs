using System.Linq.Expressions;
using System.Reflection;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <inheritdoc/>
internal sealed class ListFilterOperand<TItem>(FilterOperand item) : FilterOperand
{
    private static readonly MethodInfo AnyItem = new Func<IEnumerable<TItem>, bool>(Enumerable.Any).Method;
    private static readonly MethodInfo AnyMatch = new Func<IEnumerable<TItem>, Func<TItem, bool>, bool>(Enumerable.Any).Method;
    private static readonly MethodInfo AllMatch = new Func<IEnumerable<TItem>, Func<TItem, bool>, bool>(Enumerable.All).Method;

    internal override Expression? Translate(FilterInput input, Expression value, FilterReading reading)
    {
        var all = Quantify(input, ListFilterInputType.All, AllMatch, value, reading);
        var none = Quantify(input, ListFilterInputType.None, AnyMatch, value, reading);
        var some = Quantify(input, ListFilterInputType.Some, AnyMatch, value, reading);
        var any = Any(input, value, reading);
        return FilterConditions.And(
            FilterConditions.And(all, none is null ? null : Expression.Not(none)), FilterConditions.And(some, any));
    }

    private MethodCallExpression? Quantify(FilterInput input, int field, MethodInfo method, Expression list, FilterReading reading)
    {
        if (!input.Fields.Has(field))
        {
            return null;
        }

        reading.Enter(ListFilterInputType.Names[field]);
        reading.Open();
        if (input.Fields.Get<FilterInput?>(field) is not { } given)
        {
            throw reading.Invalid("was null. Leave it out.");
        }

        var wasNegated = reading.IsNegated;
        reading.IsNegated |= field == ListFilterInputType.All;
        var parameter = Expression.Parameter(typeof(TItem), "item");
        var condition = item.Translate(given, parameter, reading);
        reading.IsNegated = wasNegated;
        reading.Close();
        reading.Leave();

        // Every item fulfils no condition; that there is one at all is what remains of "some" and "none".
        return condition is not null ? Expression.Call(method, list, Expression.Lambda<Func<TItem, bool>>(condition, parameter))
            : field == ListFilterInputType.All ? null
            : Expression.Call(AnyItem, list);
    }

    private static Expression? Any(FilterInput input, Expression list, FilterReading reading)
    {
        if (!input.Fields.Has(ListFilterInputType.Any))
        {
            return null;
        }

        reading.Enter(ListFilterInputType.Names[ListFilterInputType.Any]);
        reading.CountCondition();
        var isAny = input.Fields.Get<bool?>(ListFilterInputType.Any) ?? throw reading.Invalid("was null. Leave it out.");
        reading.Leave();
        var any = Expression.Call(AnyItem, list);
        return isAny ? any : Expression.Not(any);
    }
}
