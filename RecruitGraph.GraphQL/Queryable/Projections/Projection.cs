using System.Linq.Expressions;
using System.Reflection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Queryable.Projections;

/// <summary>
/// What the fields of a type read of its C# type, so that a query can leave out the rest. Whole objects are read where a field may
/// read anything of its object, where nobody has said what it reads, and where the C# type cannot be made of some of its
/// properties: it needs a constructor without parameters (a private one will do) and setters (likewise).
/// </summary>
public abstract class Projection
{
    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;
    private readonly LambdaExpression[] _keys;
    private readonly Dictionary<string, ProjectionField> _fields;

    private protected Projection(Type type, LambdaExpression[] keys, ProjectionField[] fields)
    {
        _type = type;
        _constructor = type.IsAbstract
            ? null
            : type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        _keys = keys;
        _fields = fields.ToDictionary(static field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>An object of the same type with what is selected of another; null where it must be the other itself.</summary>
    internal Expression? Create(Expression source, List<Selection>? selected)
    {
        if (selected is null || _constructor is null)
        {
            return null;
        }

        var members = new ProjectedMembers(source);
        foreach (var key in _keys)
        {
            members.Add(key);
        }

        foreach (var selection in selected)
        {
            if (selection.Kind == SelectionKind.TypeName)
            {
                continue;
            }

            if (!_fields.TryGetValue(selection.Field.Name, out var field) || field.Members is null)
            {
                return null;
            }

            members.Add(field, selection);
        }

        return members.Bind() is { } bindings ? Expression.MemberInit(Expression.New(_constructor), bindings) : null;
    }

    /// <summary>A list with what is selected of each item; null where the items must be those of the list itself.</summary>
    internal abstract Expression? CreateList(Expression list, Type listType, List<Selection>? selected);

    /// <summary>Whether values of the C# type are projected by this.</summary>
    internal bool Makes(Type type) => type == _type;
}

/// <inheritdoc/>
public sealed class Projection<T>(LambdaExpression[] keys, params ProjectionField[] fields) : Projection(typeof(T), keys, fields)
{
    /// <summary>The selector of the items of a field; null where whole ones are read.</summary>
    internal Expression<Func<T, T>>? CreateSelector(Selection field, bool isConnection)
    {
        var item = Expression.Parameter(typeof(T), "item");
        var selected = SelectedFields.OfItems(field, isConnection);
        return Create(item, selected) is { } body ? Expression.Lambda<Func<T, T>>(body, item) : null;
    }

    internal override Expression? CreateList(Expression list, Type listType, List<Selection>? selected)
    {
        var item = Expression.Parameter(typeof(T), "item");
        if (Create(item, selected) is not { } body)
        {
            return null;
        }

        var items = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Select), [typeof(T), typeof(T)], list, Expression.Lambda<Func<T, T>>(body, item));
        return listType.IsArray ? Expression.Call(typeof(Enumerable), nameof(Enumerable.ToArray), [typeof(T)], items)
            : listType.IsAssignableFrom(typeof(List<T>)) ? Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [typeof(T)], items)
            : null;
    }
}
