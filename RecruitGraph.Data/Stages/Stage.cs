using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Stages;

/// <summary>A step of one vacancy's pipeline.</summary>
public sealed class Stage
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 64;

    private Stage()
    {
    }

    internal Stage(int position, StageType type, string name, int legacyCode)
    {
        Position = position;
        Type = type;
        Name = name;
        LegacyCode = legacyCode;
    }

    public long Id { get; private set; }

    public long VacancyId { get; private set; }

    public Vacancy Vacancy { get; private set; } = null!;

    /// <summary>Order in the pipeline, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What kind of stage it is, whatever its name.</summary>
    public StageType Type { get; private set; }

    /// <summary>The name, <c>FIRST_INTERVIEW</c> for instance; unique in its vacancy.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>The number by which the legacy recruitment API knows this step; several stages may share one.</summary>
    public int LegacyCode { get; private set; }

    internal void Rename(string name) => Name = name;

    internal void MoveTo(int position) => Position = position;
}
