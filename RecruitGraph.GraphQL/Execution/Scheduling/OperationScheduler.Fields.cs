using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationScheduler
{
    private Flow? _spare;
    private Flow? _installed;
    private ExecutionContext? _baseContext;

    /// <summary>
    /// Makes the calling thread belong to a flow of its own, for one resolver. A flow that no resolver kept is used again.
    /// </summary>
    public Flow BeginField()
    {
        var flow = _spare ??= CreateFlow();
        if (_installed != flow)
        {
            Install(flow);
        }

        flow.IsStarting = true;
        return flow;
    }

    /// <summary>Ends the first run of a resolver that gave its value at once, or failed.</summary>
    public void EndField(Flow flow)
    {
        flow.IsStarting = false;
        if (flow.LastLoad is not null || flow.Loads > 0 || flow.Held is not null)
        {
            lock (Gate)
            {
                // It asked for loads and left them behind: they stay with this flow, the next field gets another one.
                flow.LastLoad = null;
                flow.IsDone = true;
                ReleaseHeld(flow);
                _spare = null;
            }
        }
    }

    /// <summary>Ends the first run of a resolver whose value comes later.</summary>
    public void EndField(Flow flow, PendingField field)
    {
        flow.IsStarting = false;
        lock (Gate)
        {
            PendingFields++;
            if (flow.LastLoad is { } load && field.Scope is null && ReferenceEquals(load.Task, field.Task))
            {
                flow.LastLoad = null;
                if (flow.Loads > 0 || flow.Held is not null)
                {
                    flow.IsDone = true;
                    ReleaseHeld(flow);
                    _spare = null;
                }

                if (load.IsDone)
                {
                    _ready.Enqueue(new Continuation(null, PendingField.Resume, field));
                }
                else
                {
                    load.AddWaiter(field);
                }

                return;
            }

            AssignLastLoad(flow);
            flow.IsUnderWay = true;
            if (flow.Loads == 0)
            {
                _fieldsAtWork++;
            }

            _spare = null;
            flow.Field = field;
        }

        field.Task!.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => EndFlow(flow));
    }

    /// <summary>Queues the field of a flow whose task is complete. Only the first call counts.</summary>
    private void EndFlow(Flow flow)
    {
        PendingField? field;
        lock (Gate)
        {
            field = flow.Field;
            if (field is null)
            {
                return;
            }

            flow.Field = null;
            flow.IsDone = true;
            if (flow.Loads == 0)
            {
                CountAtWork(flow, -1);
            }

            ReleaseHeld(flow);
            if (_isAttended)
            {
                _ready.Enqueue(new Continuation(null, PendingField.Resume, field));
                WakeUp();
                return;
            }
        }

        field.Abandon();
    }

    /// <summary>Remembers the caller's context, which flows extend.</summary>
    public void Enter() => _baseContext = ExecutionContext.Capture();

    /// <summary>Gives the thread back as the caller had it.</summary>
    public void Leave(SynchronizationContext? previous)
    {
        if (_installed is not null)
        {
            _installed = null;
            SynchronizationContext.SetSynchronizationContext(previous);
            RestoreBase();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Flow CreateFlow()
    {
        var flow = new Flow(this, isBatch: false);
        RestoreBase();
        Flow.Ambient = flow;
        flow.ExecutionContext = ExecutionContext.Capture();
        _installed = null;
        return flow;
    }

    private void Install(Flow flow)
    {
        _installed = flow;
        SynchronizationContext.SetSynchronizationContext(flow);
        if (flow.ExecutionContext is { } context)
        {
            ExecutionContext.Restore(context);
        }
    }

    private void RestoreBase()
    {
        if (_baseContext is { } context)
        {
            ExecutionContext.Restore(context);
        }
    }
}
