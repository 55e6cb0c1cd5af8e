using System.Collections.Immutable;

namespace RecruitGraph.Data.Stages;

/// <summary>The stages that a new vacancy gets, in order.</summary>
/// <param name="Stages">Type, name and legacy code of each stage.</param>
public sealed record StageTemplate(ImmutableArray<StageTemplate.Entry> Stages)
{
    /// <summary>
    /// NEW, SCREENING, FIRST_INTERVIEW, SECOND_INTERVIEW, OFFER, HIRED; the legacy codes are those of the recruitment
    /// API, which knows no offer.
    /// </summary>
    public static StageTemplate Default { get; } = new(
    [
        new Entry(StageType.Applied, "NEW", 0),
        new Entry(StageType.Screening, "SCREENING", 1),
        new Entry(StageType.Interview, "FIRST_INTERVIEW", 2),
        new Entry(StageType.Interview, "SECOND_INTERVIEW", 3),
        new Entry(StageType.Offer, "OFFER", 3),
        new Entry(StageType.Hired, "HIRED", 4)
    ]);

    /// <summary>Stages of a new vacancy.</summary>
    internal IEnumerable<Stage> CreateStages() =>
        Stages.Select((entry, position) => new Stage(position, entry.Type, entry.Name, entry.LegacyCode));

    /// <summary>One stage of a template.</summary>
    /// <param name="Type">What it means.</param>
    /// <param name="Name">What it is called; unique in the template.</param>
    /// <param name="LegacyCode">Its number in the legacy recruitment API.</param>
    public sealed record Entry(StageType Type, string Name, int LegacyCode);
}
