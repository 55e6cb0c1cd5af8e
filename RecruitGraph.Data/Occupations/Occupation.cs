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

    /// <summary>Unique without regard to case and white space. Such as <c>"Engineer"</c>.</summary>
    public string Name { get; private set; } = null!;

    /// <summary><see cref="Name"/> in the form in which names are compared.</summary>
    public string NormalizedName { get; private set; } = null!;

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>A new one. Saving throws <see cref="OccupationNameTakenException"/> where the name exists.</summary>
    public static Occupation Create(string name)
    {
        var occupation = new Occupation();
        occupation.Rename(name);
        return occupation;
    }

    /// <summary>Gives another name. Saving throws <see cref="OccupationNameTakenException"/> where it exists.</summary>
    public void Rename(string name)
    {
        Name = name;
        NormalizedName = NormalizedText.Of(name);
        Version++;
    }
}
