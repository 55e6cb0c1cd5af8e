namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// What is wrong with an input value although it has the right shape: conversions that threw, constraints that are broken.
/// Made when the first thing is wrong; its methods take null for nothing.
/// </summary>
internal sealed class InputFailures
{
    /// <summary>More mistakes in one value help nobody, and a value made of nothing else must not cost much.</summary>
    public const int Max = 50;

    private readonly List<InputFailure> _items = [];
    private int _misfits;

    public IReadOnlyList<InputFailure> Items => _items;

    /// <summary>Whether looking any further is of no use.</summary>
    public bool IsFull => _items.Count + _misfits >= Max;

    /// <summary>Whether a conversion failed, so that there is no value.</summary>
    public bool HasConversions => _items.Exists(static item => item.Reason is not InvalidInputException);

    public static int Count(InputFailures? failures) => failures?._items.Count ?? 0;

    /// <summary>Counts a value of the wrong shape, for which <see cref="InputValidation"/> finds the words.</summary>
    public static bool Misfit(ref InputFailures? failures)
    {
        failures ??= new InputFailures();
        failures._misfits++;
        return false;
    }

    /// <summary>Adds what went wrong at the place that is being looked at.</summary>
    public static void Add(ref InputFailures? failures, Exception reason)
    {
        failures ??= new InputFailures();
        if (reason is not ListConversionException list)
        {
            failures._items.Add(new InputFailure(reason, []));
            return;
        }

        foreach (var (index, inner) in list.Items)
        {
            var known = failures._items.Count;
            Add(ref failures!, inner);
            PutUnder(failures, known, index);
        }
    }

    /// <summary>Adds what is wrong with a value at one of its uses.</summary>
    public static void AddAll(ref InputFailures? failures, InputFailures? others)
    {
        foreach (var item in others?._items ?? [])
        {
            (failures ??= new InputFailures())._items.Add(new InputFailure(item.Reason, [.. item.Keys]));
        }
    }

    /// <summary>Puts everything that came after the first so many under a field name or an index.</summary>
    public static void PutUnder(InputFailures? failures, int known, object key)
    {
        if (failures is null)
        {
            return;
        }

        for (var i = known; i < failures._items.Count; i++)
        {
            failures._items[i].Keys.Add(key);
        }
    }
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Reason">What a conversion threw, or an <see cref="InvalidInputException"/> for a broken constraint.</param>
/// <param name="Keys">Field names and indices, the innermost first.</param>
internal sealed record InputFailure(Exception Reason, List<object> Keys)
{
    /// <summary>Field names (string) and indices (int) from the outermost down.</summary>
    public object[] Path => [.. Enumerable.Reverse(Keys)];
}

/// <summary>Items of a list that could not be converted, each with its index.</summary>
internal sealed class ListConversionException(List<(int Index, Exception Reason)> items) : Exception("Items could not be converted.")
{
    public IReadOnlyList<(int Index, Exception Reason)> Items { get; } = items;
}
