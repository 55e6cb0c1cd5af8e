using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>The keys that a query is ordered by: makes cursors of items, and conditions of cursors.</summary>
internal sealed class KeysetOrder<T>
{
    private const byte CursorVersion = 1;
    private const int MaxCursorLength = 4096;
    private static readonly ConcurrentDictionary<string, KeysetOrder<T>> Known = new(StringComparer.Ordinal);

    private readonly OrderKey<T>[] _keys;
    private readonly NullOrder _nulls;
    private readonly int _signature;

    private KeysetOrder(OrderKey<T>[] keys, NullOrder nulls, string description)
    {
        _keys = keys;
        _nulls = nulls;
        _signature = BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(description)));
    }

    public IReadOnlyList<OrderKey<T>> Keys => _keys;

    public static KeysetOrder<T> Of(IQueryable<T> ordered)
    {
        var clauses = OrderClause.Read(ordered.Expression);
        if (clauses.Length == 0)
        {
            throw new InvalidOperationException(
                $"Paging through {typeof(T).Name} needs a query that ends in OrderBy and ThenBy, with a unique last key.");
        }

        // PostgreSQL takes null for the greatest value, LINQ over objects for the least.
        var nulls = ordered.Provider is EnumerableQuery ? NullOrder.Least : NullOrder.Greatest;
        var description = $"{typeof(T).Name} {nulls}: {string.Join(", ", clauses)}";

        // The text of a property path says all there is to know of it; a key that captures values is read anew each time.
        return Array.TrueForAll(clauses, static clause => clause.IsPropertyPath)
            ? Known.GetOrAdd(description, static (text, made) => Create(made.clauses, made.nulls, text), (clauses, nulls))
            : Create(clauses, nulls, description);
    }

    /// <summary>Whether an item has all its keys; where not, they must be read beside it.</summary>
    public bool IsOfProperties => Array.TrueForAll(_keys, static key => key.IsProperty);

    /// <summary>The cursor of an item that has all its keys.</summary>
    public string CreateCursor(T item)
    {
        var writer = new CursorWriter(stackalloc byte[128]);
        writer.WriteByte(CursorVersion);
        writer.WriteInt32(_signature);
        foreach (var key in _keys)
        {
            key.Write(item, ref writer);
        }

        return writer.ToCursor();
    }

    /// <summary>The cursor of an item whose keys were read beside it.</summary>
    public string CreateCursor(object?[] keys)
    {
        var writer = new CursorWriter(stackalloc byte[128]);
        writer.WriteByte(CursorVersion);
        writer.WriteInt32(_signature);
        for (var i = 0; i < keys.Length; i++)
        {
            _keys[i].WriteKey(keys[i], ref writer);
        }

        return writer.ToCursor();
    }

    /// <exception cref="GraphQLException"><c>INVALID_CURSOR</c>.</exception>
    public KeyBound[] ReadCursor(string cursor, string argument)
    {
        if (cursor.Length <= MaxCursorLength
            && CursorReader.TryDecode(cursor, out var bytes)
            && TryRead(new CursorReader(bytes), out var bounds))
        {
            return bounds;
        }

        throw new GraphQLException(
            $"The cursor in '{argument.ToLowerInvariant()}' is not one of this list in this order; take it from an edge or from pageInfo.",
            ErrorCodes.InvalidCursor);
    }

    /// <summary>The condition that an item comes after (or before) the item that a cursor was made of.</summary>
    public Expression<Func<T, bool>> Seek(KeyBound[] bounds, bool before) => SeekPredicate.Create(_keys, bounds, before, _nulls);

    private bool TryRead(CursorReader reader, out KeyBound[] bounds)
    {
        bounds = new KeyBound[_keys.Length];
        if (!reader.TryReadByte(out var version) || version != CursorVersion
            || !reader.TryReadInt32(out var signature) || signature != _signature)
        {
            return false;
        }

        for (var i = 0; i < bounds.Length; i++)
        {
            if (!_keys[i].TryRead(ref reader, out bounds[i]))
            {
                return false;
            }
        }

        return reader.IsAtEnd;
    }

    private static KeysetOrder<T> Create(OrderClause[] clauses, NullOrder nulls, string description) =>
        new(Array.ConvertAll(clauses, OrderKey<T>.Of), nulls, description);
}
