using System.Collections.Immutable;

namespace RecruitGraph.Data.Stages;

/// <summary>All stages of one vacancy, in order.</summary>
public sealed class Pipeline
{
    private readonly ImmutableArray<Stage> _stages;

    /// <summary>Orders the stages of one vacancy.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Pipeline(IEnumerable<Stage> stages)
    {
        _stages = [.. stages.OrderBy(stage => stage.Position)];
        if (_stages.IsEmpty)
        {
            throw new ArgumentException("A pipeline has at least one stage; were the vacancy's stages loaded?", nameof(stages));
        }
    }

    public ImmutableArray<Stage> Stages => _stages;

    /// <summary>Where applications arrive.</summary>
    public Stage First => _stages[0];

    /// <summary>The stage of that id, or null where the vacancy has none.</summary>
    public Stage? Find(long stageId) => _stages.FirstOrDefault(stage => stage.Id == stageId);

    /// <summary>The stage after that one, or null at the end.</summary>
    public Stage? After(Stage stage) => _stages.FirstOrDefault(next => next.Position > stage.Position);

    /// <summary>
    /// The first stage whose legacy code is one higher, or null at the end: what "advance" means in the legacy
    /// recruitment API.
    /// </summary>
    public Stage? AfterByLegacyCode(Stage stage) => _stages.FirstOrDefault(next => next.LegacyCode == stage.LegacyCode + 1);
}
