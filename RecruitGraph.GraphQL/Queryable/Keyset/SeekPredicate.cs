using System.Linq.Expressions;
using System.Reflection;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>
/// The condition "comes after these key values". For two keys: <c>a &gt;= x &amp;&amp; (a &gt; x || a == x &amp;&amp; b &gt; y)</c>. The first
/// comparison follows from the rest; a database needs it to enter its index at the right place.
/// </summary>
internal static class SeekPredicate
{
    private static readonly MethodInfo CompareStrings =
        typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static Expression<Func<T, bool>> Create<T>(OrderKey<T>[] keys, KeyBound[] bounds, bool before, NullOrder nulls)
    {
        var item = Expression.Parameter(typeof(T), "item");
        Expression? condition = null;
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            var key = Operand(keys[i], item);
            var beyond = Beyond(keys[i], key, bounds[i], before, nulls, orEqual: false);
            condition = condition is null ? beyond : Or(beyond, And(EqualTo(key, bounds[i]), condition));
        }

        if (keys.Length > 1 && !keys[0].IsBoolean)
        {
            condition = And(Beyond(keys[0], Operand(keys[0], item), bounds[0], before, nulls, orEqual: true), condition);
        }

        return Expression.Lambda<Func<T, bool>>(condition ?? Expression.Constant(value: false), item);
    }

    /// <summary>The condition that one key lies beyond its bound; null where it never does.</summary>
    private static Expression? Beyond<T>(
        OrderKey<T> key, Expression operand, KeyBound bound, bool before, NullOrder nulls, bool orEqual)
    {
        var upwards = key.IsDescending == before;
        var nullLiesBeyond = upwards == (nulls == NullOrder.Greatest);
        var isNull = key.IsNullable ? Expression.Equal(operand, Expression.Constant(null, operand.Type)) : null;
        if (bound.Value is null)
        {
            // From null on, either every value follows, or nothing but null.
            return nullLiesBeyond ? (orEqual ? isNull : null)
                : orEqual ? Expression.Constant(value: true) : Expression.Not(isNull!);
        }

        var beyond = Compare(operand, bound.Value, upwards, orEqual);
        return nullLiesBeyond ? Or(beyond, isNull) : beyond;
    }

    private static BinaryExpression EqualTo(Expression operand, KeyBound bound) =>
        Expression.Equal(operand, bound.Value ?? Expression.Constant(null, operand.Type));

    private static BinaryExpression Compare(Expression operand, Expression value, bool upwards, bool orEqual)
    {
        var type = Nullable.GetUnderlyingType(operand.Type) ?? operand.Type;
        if (type == typeof(bool))
        {
            return upwards
                ? And(IsTrue(operand), Expression.Not(IsTrue(value)))!
                : And(IsTrue(value), Expression.Equal(operand, Expression.Constant(value: false, operand.Type)))!;
        }

        if (type == typeof(string))
        {
            operand = Expression.Call(CompareStrings, operand, value);
            value = Expression.Constant(0);
        }
        else if (type.IsEnum)
        {
            var number = Enum.GetUnderlyingType(type);
            number = type == operand.Type ? number : typeof(Nullable<>).MakeGenericType(number);
            operand = Expression.Convert(operand, number);
            value = Expression.Convert(value, number);
        }

        return (upwards, orEqual) switch
        {
            (true, false) => Expression.GreaterThan(operand, value),
            (true, true) => Expression.GreaterThanOrEqual(operand, value),
            (false, false) => Expression.LessThan(operand, value),
            (false, true) => Expression.LessThanOrEqual(operand, value),
        };
    }

    private static BinaryExpression IsTrue(Expression flag) => Expression.Equal(flag, Expression.Constant(value: true, flag.Type));

    private static Expression Operand<T>(OrderKey<T> key, ParameterExpression item) =>
        ParameterReplacer.Replace(key.Selector.Body, key.Selector.Parameters[0], item);

    private static BinaryExpression? And(Expression? left, Expression? right) =>
        left is null || right is null ? null : Expression.AndAlso(left, right);

    private static Expression? Or(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.OrElse(left, right);
}
