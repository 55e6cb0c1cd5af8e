namespace RecruitGraph.Data.Resumes;

/// <summary>A skill that a résumé names, in the user's own words.</summary>
public sealed class ResumeSkill : IResumeItem
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 64;

    private ResumeSkill()
    {
    }

    internal ResumeSkill(string name, int ordinal)
    {
        Ordinal = ordinal;
        Name = name;
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>Order in its list, from 0.</summary>
    public int Ordinal { get; private set; }

    public string Name { get; private set; } = null!;
}
