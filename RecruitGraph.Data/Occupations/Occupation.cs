namespace RecruitGraph.Data.Occupations;

/// <summary>What people do for a living, as a list that administrators keep.</summary>
public sealed class Occupation : IVersioned
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 255;

    private Occupation()
    {
    }

    public long Id { get; private set; }

    /// <summary>Not unique: the directory let several have one. Such as <c>"Engineer"</c>.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>A new one.</summary>
    public static Occupation Create(string name)
    {
        var occupation = new Occupation();
        occupation.Rename(name);
        return occupation;
    }

    /// <summary>Gives another name.</summary>
    public void Rename(string name)
    {
        Name = name;
        Version++;
    }
}
