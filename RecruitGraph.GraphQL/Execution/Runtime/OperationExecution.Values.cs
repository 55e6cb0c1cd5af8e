using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    /// <summary>
    /// Writes a field's value, or an item of it. Specification, section 6.4.3 (CompleteValue).
    /// </summary>
    /// <param name="selection">The field.</param>
    /// <param name="type">The type at this place, which for items is inside the field's type.</param>
    /// <param name="value">What the resolver gave.</param>
    /// <param name="index">The item's index; negative for the field's value.</param>
    /// <returns>False when a null bubbles out; what was written is then to be taken back.</returns>
    private bool WriteValue(Selection selection, GraphQLType type, object? value, int index)
    {
        var isNonNull = false;
        if (type is NonNullType nonNull)
        {
            isNonNull = true;
            type = nonNull.Nullable;
        }

        if (value is null)
        {
            if (isNonNull && !FailNull(selection, index))
            {
                return false;
            }

            _writer.WriteNull();
            return true;
        }

        if (value is Exception exception)
        {
            return Fail(selection, exception, index, isNonNull);
        }

        return type switch
        {
            ListType list => WriteList(selection, list, value, index, isNonNull),
            CompositeType composite => WriteComposite(selection, composite, value, index, isNonNull),
            EnumType enumType => WriteEnum(enumType, value),
            _ => WriteScalar(selection, Unsafe.As<ScalarType>(type), value, index, isNonNull),
        };
    }

    private bool WriteScalar(Selection selection, ScalarType type, object value, int index, bool isNonNull)
    {
        var start = _writer.Position;
        if (value is WrittenLeaf written)
        {
            _writer.WriteRaw(written.Json.Span);
            return true;
        }

        type.CoerceResult(value, _writer);
        return !isNonNull || !_writer.IsNullAt(start) || FailNull(selection, index);
    }

    private bool WriteEnum(EnumType type, object value)
    {
        if (value is WrittenLeaf written)
        {
            _writer.WriteRaw(written.Json.Span);
            return true;
        }

        var known = type.FindRuntimeValue(value)
            ?? throw new CoercionException($"Enum \"{type.Name}\" cannot represent value: {Inspection.Describe(value)}");
        _writer.WriteAsciiString(known.Utf8Name);
        return true;
    }

    private bool WriteComposite(Selection selection, CompositeType type, object value, int index, bool isNonNull)
    {
        var objectType = type as ObjectType ?? AbstractTypes.Resolve(_plan.Schema, type, selection.Field, value);
        var set = selection.GetSelectionSet(objectType);
        Push(selection, index, isNonNull);
        var isWritten = RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? WriteObject(set, value)
            : Postpone(selection, set, value);
        return Pop(isWritten);
    }

    private bool WriteList(Selection selection, ListType type, object value, int index, bool isNonNull)
    {
        if (index < 0 && selection.Stream is not null)
        {
            return WriteStreamedList(selection, type, value, isNonNull);
        }

        if (!ListItems.TryRead(value, out var items))
        {
            return WriteAsyncList(selection, type, value, index, isNonNull, ReadItems.All);
        }

        Push(selection, index, isNonNull);
        try
        {
            return Pop(WriteItems(selection, type.ElementType, ref items, ReadItems.All));
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Writes the items of a list, or its first ones only.</summary>
    private bool WriteItems(Selection selection, GraphQLType type, ref ListItems items, int most)
    {
        _writer.StartArray();
        var depth = _depth;
        var start = 0;
        var i = 0;
        var isInItem = false;
        while (true)
        {
            try
            {
                while (i != most && items.MoveNext(out var item))
                {
                    if (i > 0)
                    {
                        _writer.NextItem();
                    }

                    start = _writer.Position;
                    isInItem = true;
                    if (!WriteValue(selection, type, item, i))
                    {
                        return false;
                    }

                    isInItem = false;
                    i++;
                }

                break;
            }
            catch (Exception exception) when (isInItem && exception is not ResponseSizeException)
            {
                Unwind(depth, start);
                if (!Fail(selection, exception, i, type.IsNonNull))
                {
                    return false;
                }

                isInItem = false;
                i++;
            }
        }

        _writer.EndArray();
        return true;
    }

    private void Push(Selection selection, int index, bool isNonNull)
    {
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = new Frame
        {
            Selection = selection,
            Index = index,
            Start = _writer.Position,
            Cell = ResultCells.None,
            NonNull = isNonNull,
        };
    }

    /// <summary>Leaves a position; where a null bubbled into it and it may be null, it becomes null.</summary>
    private bool Pop(bool isWritten)
    {
        ref var frame = ref _frames[--_depth];
        if (!isWritten)
        {
            if (frame.NonNull)
            {
                return false;
            }

            _writer.Truncate(frame.Start);
            _writer.WriteNull();
        }

        if (frame.Cell != ResultCells.None)
        {
            if (!isWritten)
            {
                _cells.SetNull(frame.Cell);
            }

            _cells[frame.Cell].End = _writer.Position;
        }

        return true;
    }
}
