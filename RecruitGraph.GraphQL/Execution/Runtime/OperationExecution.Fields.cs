using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    private void WriteRoot()
    {
        PushRoot();
        if (WriteObject(_plan.Root, _rootValue))
        {
            EndRoot();
        }
        else
        {
            _writer.Truncate(0);
            _writer.WriteNull();
            if (_frames[0].Cell != ResultCells.None)
            {
                _cells.SetNull(_frames[0].Cell);
            }
        }

        _depth = 0;
    }

    private void PushRoot()
    {
        _frames[0] = new Frame { Index = -1, Start = 0, Cell = ResultCells.None };
        _depth = 1;
    }

    private void EndRoot()
    {
        if (_frames[0].Cell != ResultCells.None)
        {
            _cells[_frames[0].Cell].End = _writer.Position;
        }
    }

    /// <summary>Writes an object. False: a null bubbles out of it, and what was written is to be taken back.</summary>
    private bool WriteObject(SelectionSet set, object? value) =>
        set.Deferred is null ? WriteFields(set, value) : WriteDeferringObject(set, set.Deferred, value);

    private bool WriteFields(SelectionSet set, object? value)
    {
        CheckTime();
        _writer.WriteByte((byte)'{');
        var selections = set.Items;
        var depth = _depth;
        var start = 0;
        var i = 0;
        while (true)
        {
            // One try block for all fields: entered again only behind a field that failed.
            try
            {
                for (; i < selections.Length; i++)
                {
                    var selection = selections[i];
                    _writer.WriteRaw(selection.Prefix(isFirst: i == 0));
                    start = _writer.Position;
                    if (!WriteField(selection, value))
                    {
                        return false;
                    }
                }

                break;
            }
            catch (ResponseSizeException exception)
            {
                _depth = depth;
                Locate(exception, selections[i]);
                throw;
            }
            catch (Exception exception)
            {
                Unwind(depth, start);
                if (!Fail(selections[i], exception))
                {
                    return false;
                }

                i++;
            }
        }

        _writer.WriteByte((byte)'}');
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool WriteField(Selection selection, object? parent)
    {
        if (selection.Requirements is not null || _isOver)
        {
            if (_isOver)
            {
                return FailOver(selection);
            }

            RequireAuthorization(selection);
        }

        if (selection.Kind == SelectionKind.TypeName)
        {
            _writer.WriteRaw(selection.TypeNameJson);
            return true;
        }

        var arguments = selection.Arguments.IsConstant ? selection.Arguments.Values : GetArguments(selection.Arguments);
        if (arguments.Error is { } error)
        {
            return FailArguments(selection, error);
        }

        var context = new ResolverContext(parent, _request, selection, arguments.Values!);
        return _request.Observed is { ObservesFields: true } observed
            ? WriteObserved(observed, selection, in context)
            : WriteField(selection, in context);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool WriteField(Selection selection, in ResolverContext context)
    {
        switch (selection.Kind)
        {
            case SelectionKind.WriteLeaf:
                var start = _writer.Position;
                selection.Field.WriteLeaf!(in context, _writer);
                return !selection.IsNonNull || !_writer.IsNullAt(start) || FailNull(selection, -1);
            case SelectionKind.Resolve:
                return WriteValue(selection, selection.Field.Type, selection.Field.Resolve!(in context), -1);
            case SelectionKind.ReadMember:
                return WriteMember(selection, selection.Field.Resolve!(in context));
            default:
                return WriteAsync(selection, in context);
        }
    }

    /// <summary>Writes a field whose resolver somebody wants to hear of: to the end of its task, where it has one.</summary>
    private bool WriteObserved(ObservedRequest observed, Selection selection, in ResolverContext context)
    {
        var scope = observed.BeginField(in context);
        if (selection.Kind == SelectionKind.ResolveAsync)
        {
            return WriteAsync(selection, in context, scope);
        }

        if (selection.Kind == SelectionKind.WriteLeaf)
        {
            using (scope)
            {
                return WriteField(selection, in context);
            }
        }

        object? value;
        using (scope)
        {
            value = selection.Field.Resolve!(in context);
        }

        return WriteMember(selection, value);
    }

    private ArgumentValues GetArguments(ArgumentPlan plan)
    {
        // Selection sets compiled while the operation runs can add slots.
        if (plan.Slot >= _arguments.Length)
        {
            Array.Resize(ref _arguments, Math.Max(plan.Slot + 1, _plan.ArgumentSlots));
        }

        ref var values = ref _arguments[plan.Slot];
        if (values.Values is null && values.Error is null)
        {
            values = plan.Coerce(_variables);
        }

        return values;
    }

    private void RequireAuthorization(Selection selection)
    {
        foreach (var requirement in selection.Requirements!)
        {
            var outcome = requirement >= 0 && requirement < _request.Authorization.Length
                ? _request.Authorization[requirement]
                : AuthorizationOutcome.NotAuthorized;
            if (outcome != AuthorizationOutcome.Allowed)
            {
                throw AuthorizationErrors.Create(outcome);
            }
        }
    }

    /// <summary>Takes back a field that failed inside its value.</summary>
    private void Unwind(int depth, int start)
    {
        if (_depth > depth)
        {
            if (_frames[depth].Cell is >= 0 and var cell)
            {
                _cells.SetNull(cell);
                _cells[cell].End = start + "null".Length;
            }

            _depth = depth;
        }

        _writer.Truncate(start);
    }
}
