namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>
/// Numbers names in the order in which they come. A few are compared one by one, which is what nearly all documents need;
/// more are hashed, so that a document with thousands does not cost their square.
/// </summary>
internal sealed class NameTable
{
    private const int Few = 8;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _many = [];

    public int Count => _names.Count;

    /// <summary>The number of a name, or -1.</summary>
    public int Find(string name)
    {
        if (_many.Count > 0)
        {
            return _many.GetValueOrDefault(name, -1);
        }

        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds a name unless it is known; the result is true for a new one.</summary>
    public bool Add(string name)
    {
        if (Find(name) >= 0)
        {
            return false;
        }

        if (_names.Count == Few)
        {
            for (var i = 0; i < Few; i++)
            {
                _many.Add(_names[i], i);
            }
        }

        if (_names.Count >= Few)
        {
            _many.Add(name, _names.Count);
        }

        _names.Add(name);
        return true;
    }

    public void Clear()
    {
        _names.Clear();
        _many.Clear();
    }
}
