using System.Collections.Immutable;

namespace RecruitGraph.Data.Stages;

/// <summary>What a stage is, apart from the vacancy or template that has it.</summary>
/// <param name="Type">What it means.</param>
/// <param name="Name">What it is called, 1 to 64 characters; unique in its pipeline without regard to case.</param>
/// <param name="LegacyCode">Its number in the legacy recruitment API, from 0; several stages may share one, but none that of HIRED.</param>
public sealed record StageDefinition(StageType Type, string Name, int LegacyCode)
{
    /// <summary>Fewest stages of a pipeline.</summary>
    public const int FewestStages = 2;

    /// <summary>Most stages of a pipeline.</summary>
    public const int MostStages = 20;

    /// <summary>The legacy code of the stage HIRED. The legacy recruitment API knows no higher one.</summary>
    public const int LegacyCodeOfHired = 4;

    /// <summary>
    /// NEW, SCREENING, FIRST_INTERVIEW, SECOND_INTERVIEW, OFFER, HIRED; the legacy codes are those of the recruitment
    /// API, which knows no offer.
    /// </summary>
    public static ImmutableArray<StageDefinition> Default { get; } =
    [
        new StageDefinition(StageType.Applied, "NEW", 0),
        new StageDefinition(StageType.Screening, "SCREENING", 1),
        new StageDefinition(StageType.Interview, "FIRST_INTERVIEW", 2),
        new StageDefinition(StageType.Interview, "SECOND_INTERVIEW", 3),
        new StageDefinition(StageType.Offer, "OFFER", 3),
        new StageDefinition(StageType.Hired, "HIRED", LegacyCodeOfHired)
    ];

    /// <summary>Refuses what is no pipeline: it begins with its one APPLIED and ends with its one HIRED stage.</summary>
    /// <exception cref="InvalidPipelineException">It is none.</exception>
    internal static void Check(IReadOnlyList<StageDefinition> stages)
    {
        if (stages.Count is < FewestStages or > MostStages)
        {
            throw new InvalidPipelineException($"The pipeline would have {stages.Count} stages; {FewestStages} to {MostStages} are allowed.");
        }

        for (var position = 0; position < stages.Count; position++)
        {
            var stage = stages[position];
            if ((stage.Type == StageType.Applied) != (position == 0))
            {
                throw new InvalidPipelineException("The first stage, and no other, is of the type APPLIED.");
            }

            if ((stage.Type == StageType.Hired) != (position == stages.Count - 1))
            {
                throw new InvalidPipelineException("The last stage, and no other, is of the type HIRED.");
            }

            if (stage.LegacyCode is < 0 or > LegacyCodeOfHired || (stage.LegacyCode == LegacyCodeOfHired) != (stage.Type == StageType.Hired))
            {
                throw new InvalidPipelineException("The stage of the type HIRED has the legacy code 4, and all others have one of 0 to 3.");
            }
        }

        if (stages.GroupBy(stage => NormalizedText.Of(stage.Name)).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidPipelineException($"Two stages would be called {twice.First().Name}; names are unique in a pipeline.");
        }
    }
}
