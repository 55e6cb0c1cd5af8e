namespace RecruitGraph.GraphQL.Execution;

/// <summary>A fragment that is deferred on one object of the answer: a client hears of it as <c>pending</c>, then as <c>completed</c>.</summary>
internal sealed class DeferredFragment(string? label, DeferredFragment? parent, int cell) : IPending
{
    /// <summary>The deferred fragment that this one stands in; it is announced when that one is complete.</summary>
    public DeferredFragment? Parent { get; } = parent;

    public string? Label { get; } = label;

    /// <summary>The object's cell in the part that found the fragment.</summary>
    public int Cell { get; } = cell;

    public object[] Path { get; set; } = [];

    public int Id { get; set; } = IPending.Unannounced;

    /// <summary>Fragments inside this one.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>The parts that the fragment consists of and that nothing else has delivered.</summary>
    public List<DeferredPart> Parts { get; } = [];

    /// <summary>How many of its parts are still to come.</summary>
    public int Waiting { get; set; }

    /// <summary>Whether it is to be delivered at all, and has not been.</summary>
    public bool IsOpen { get; set; }

    public bool IsAnnounced => IsOpen && Id != IPending.Unannounced;
}

/// <summary>What a client hears of as <c>pending</c>.</summary>
internal interface IPending
{
    const int Unannounced = -1;

    /// <summary>Its number in this answer, once it is announced.</summary>
    int Id { get; }

    /// <summary>Response names and indices down to its place.</summary>
    object[] Path { get; }

    string? Label { get; }
}
