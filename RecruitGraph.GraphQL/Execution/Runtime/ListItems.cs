using System.Collections;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Reads the items of whatever a resolver gave for a list, by index where it can.</summary>
internal struct ListItems : IDisposable
{
    private readonly object?[]? _array;
    private readonly IReadOnlyList<object?>? _list;
    private readonly IList? _values;
    private readonly IEnumerator? _enumerator;
    private readonly int _count;
    private int _next;

    private ListItems(object?[] array) => (_array, _count) = (array, array.Length);

    private ListItems(IReadOnlyList<object?> list) => (_list, _count) = (list, list.Count);

    private ListItems(IList values) => (_values, _count) = (values, values.Count);

    private ListItems(IEnumerator enumerator) => _enumerator = enumerator;

    /// <summary>Whether it is known, without asking for an item, that there are no more.</summary>
    public readonly bool IsAtEnd => _enumerator is null && _next == _count;

    /// <returns>False when the value is no list; strings and dictionaries are none.</returns>
    public static bool TryRead(object value, out ListItems items)
    {
        switch (value)
        {
            case object?[] array:
                items = new ListItems(array);
                return true;
            case string or IDictionary or IReadOnlyDictionary<string, object?> or IDictionary<string, object?>:
                items = default;
                return false;
            case IReadOnlyList<object?> list:
                items = new ListItems(list);
                return true;
            case IList values:
                items = new ListItems(values);
                return true;
            case IEnumerable sequence:
                items = new ListItems(sequence.GetEnumerator());
                return true;
            default:
                items = default;
                return false;
        }
    }

    public bool MoveNext(out object? item)
    {
        if (_enumerator is not null)
        {
            var isThere = _enumerator.MoveNext();
            item = isThere ? _enumerator.Current : null;
            return isThere;
        }

        if (_next == _count)
        {
            item = null;
            return false;
        }

        item = _array is not null ? _array[_next] : _list is not null ? _list[_next] : _values![_next];
        _next++;
        return true;
    }

    public readonly void Dispose() => (_enumerator as IDisposable)?.Dispose();

    public static GraphQLException NoList(Field field) =>
        new($"Expected Iterable, but did not find one for field \"{field.Coordinate}\".", ErrorCodes.InternalError);
}
