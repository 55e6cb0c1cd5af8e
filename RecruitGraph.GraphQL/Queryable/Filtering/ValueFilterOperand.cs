using System.Linq.Expressions;
using RecruitGraph.GraphQL.Queryable.Keyset;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <inheritdoc/>
internal class ValueFilterOperand<TValue> : FilterOperand
    where TValue : notnull
{
    internal sealed override Expression? Translate(FilterInput input, Expression value, FilterReading reading)
    {
        var type = (OperationFilterInputType)input.Type;
        Expression? condition = null;
        for (var i = 0; i < type.Operators.Length; i++)
        {
            if (!input.Fields.Has(i))
            {
                continue;
            }

            var op = type.Operators[i];
            reading.Enter(FilterOperators.NameOf(op));
            reading.CountCondition();
            condition = FilterConditions.And(condition, Compare(op, value, input.Fields.Get<object?>(i), reading));
            reading.Leave();
        }

        return type.HasCombinations
            ? FilterCombinations.Translate(
                input.Fields, type.Operators.Length, condition, reading, item => Translate(item, value, reading))
            : condition;
    }

    /// <summary>A coerced value as C# has it, checked.</summary>
    private protected virtual TValue Convert(object value, FilterReading reading) => value switch
    {
        string text => (TValue)(object)reading.CheckText(text),

        // A database may know instants in UTC alone.
        DateTimeOffset time => typeof(TValue) == typeof(DateTime) ? (TValue)(object)time.UtcDateTime : (TValue)(object)time.ToUniversalTime(),
        double number when typeof(TValue) == typeof(float) =>
            Numbers.TryToSingle(number, out var single) ? (TValue)(object)single : throw reading.Invalid(Numbers.BeyondSingle),
        _ => (TValue)value,
    };

    private Expression Compare(FilterOperator op, Expression operand, object? given, FilterReading reading)
    {
        if (FilterOperators.PlainOf(op) is { } plain)
        {
            return Negate(plain, operand, given, reading);
        }

        if (op is FilterOperator.In)
        {
            return In(operand, given, reading);
        }

        if (given is null)
        {
            return op is FilterOperator.Eq
                ? FilterConditions.IsNull(operand) ?? Expression.Constant(value: false)
                : throw NullRefused(reading);
        }

        var value = Parameter(Convert(given, reading), operand.Type);
        return op switch
        {
            FilterOperator.Eq => Expression.Equal(operand, value),
            FilterOperator.Contains => Text(nameof(string.Contains), operand, value),
            FilterOperator.StartsWith => Text(nameof(string.StartsWith), operand, value),
            FilterOperator.EndsWith => Text(nameof(string.EndsWith), operand, value),
            FilterOperator.Gt => Guard(operand, Expression.GreaterThan(operand, value), reading),
            FilterOperator.Gte => Guard(operand, Expression.GreaterThanOrEqual(operand, value), reading),
            FilterOperator.Lt => Guard(operand, Expression.LessThan(operand, value), reading),
            FilterOperator.Lte => Guard(operand, Expression.LessThanOrEqual(operand, value), reading),
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, "The operator is unknown."),
        };
    }

    private Expression Negate(FilterOperator plain, Expression operand, object? given, FilterReading reading)
    {
        if (plain is FilterOperator.Eq)
        {
            return given is null
                ? FilterConditions.IsNotNull(operand) ?? Expression.Constant(value: true)
                : Expression.NotEqual(operand, Parameter(Convert(given, reading), operand.Type));
        }

        // What a database does not know of null is neither true nor false, and stays so when it is negated.
        var wasNegated = reading.IsNegated;
        reading.IsNegated = true;
        var negation = Expression.Not(Compare(plain, operand, given, reading));
        reading.IsNegated = wasNegated;
        return negation;
    }

    private Expression In(Expression operand, object? given, FilterReading reading)
    {
        if (given is not object?[] items)
        {
            throw NullRefused(reading);
        }

        reading.CheckItems(items.Length);
        var values = new List<TValue>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is { } item)
            {
                reading.Enter(i);
                values.Add(Convert(item, reading));
                reading.Leave();
            }
        }

        var isNull = values.Count < items.Length ? FilterConditions.IsNull(operand) : null;
        if (values.Count == 0)
        {
            return isNull ?? Expression.Constant(value: false);
        }

        var value = Nullable.GetUnderlyingType(operand.Type) is null ? operand : Expression.Property(operand, nameof(Nullable<>.Value));
        Expression contains = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], QueryExpressions.Parameter(values.ToArray()), value);
        if (FilterConditions.IsNotNull(operand) is { } isNotNull)
        {
            contains = Expression.AndAlso(isNotNull, contains);
        }

        return isNull is null ? contains : Expression.OrElse(isNull, contains);
    }

    private static BinaryExpression Text(string method, Expression operand, Expression value) => Expression.AndAlso(
        FilterConditions.IsNotNull(operand)!,
        Expression.Call(operand, typeof(string).GetMethod(method, [typeof(string)])!, value));

    private static Expression Guard(Expression operand, Expression comparison, FilterReading reading) =>
        reading.IsNegated && FilterConditions.IsNotNull(operand) is { } isNotNull
            ? Expression.AndAlso(isNotNull, comparison)
            : comparison;

    private static Expression Parameter(TValue value, Type type)
    {
        var parameter = QueryExpressions.Parameter(value);
        return parameter.Type == type ? parameter : Expression.Convert(parameter, type);
    }

    private static Execution.GraphQLException NullRefused(FilterReading reading) =>
        reading.Invalid("was null. Leave it out, or find absent values by \"eq: null\".");
}
