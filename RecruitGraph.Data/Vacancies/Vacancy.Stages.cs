using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Vacancies;

public sealed partial class Vacancy
{
    private readonly List<Stage> _stages = [];

    /// <summary>The pipeline, where it was loaded.</summary>
    public IReadOnlyCollection<Stage> Stages => _stages;

    /// <summary>Puts a stage between the first and the last. The stages must be loaded.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="position">Its order afterwards.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="InvalidPipelineException">The stages would make no pipeline.</exception>
    public Stage AddStage(StageDefinition definition, int position, DateTimeOffset now)
    {
        var stages = InOrder();
        var stage = new Stage(position, definition.Type, definition.Name, definition.LegacyCode);
        stages.Insert(Math.Clamp(position, 0, stages.Count), stage);
        Arrange(stages, now);
        _stages.Add(stage);
        return stage;
    }

    /// <summary>Gives a stage another name. The stages must be loaded.</summary>
    /// <exception cref="StageNotFoundException">The vacancy has no such stage.</exception>
    /// <exception cref="InvalidPipelineException">Another one has that name.</exception>
    public void RenameStage(long stageId, string name, DateTimeOffset now)
    {
        var stages = InOrder();
        var renamed = Find(stages, stageId);
        StageDefinition.Check([.. stages.Select(stage => Define(stage) with { Name = stage == renamed ? name : stage.Name })]);
        renamed.Rename(name);
        Touch(now);
    }

    /// <summary>Puts the stages into another order. They must be loaded.</summary>
    /// <param name="stageIds">All of them, in the new order.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="InvalidPipelineException">They are not all of them, or the stages would make no pipeline.</exception>
    public void ReorderStages(IReadOnlyList<long> stageIds, DateTimeOffset now)
    {
        var stages = InOrder();
        if (stageIds.Count != stages.Count || stageIds.Distinct().Count() != stages.Count)
        {
            throw new InvalidPipelineException($"The new order has {stageIds.Count} stages; it names each of the {stages.Count} once.");
        }

        Arrange([.. stageIds.Select(id => Find(stages, id))], now);
    }

    /// <summary>Takes a stage away. The stages must be loaded.</summary>
    /// <exception cref="StageNotFoundException">The vacancy has no such stage.</exception>
    /// <exception cref="InvalidPipelineException">The rest would make no pipeline.</exception>
    /// <remarks>Saving throws <see cref="StageInUseException"/> where an application is or was in it.</remarks>
    public void RemoveStage(long stageId, DateTimeOffset now)
    {
        var stages = InOrder();
        var removed = Find(stages, stageId);
        stages.Remove(removed);
        Arrange(stages, now);
        _stages.Remove(removed);
    }

    private List<Stage> InOrder() => [.. new Pipeline(_stages).Stages];

    private static Stage Find(List<Stage> stages, long stageId) =>
        stages.Find(stage => stage.Id == stageId) ?? throw new StageNotFoundException();

    private static StageDefinition Define(Stage stage) => new(stage.Type, stage.Name, stage.LegacyCode);

    private void Arrange(List<Stage> stages, DateTimeOffset now)
    {
        StageDefinition.Check([.. stages.Select(Define)]);
        for (var position = 0; position < stages.Count; position++)
        {
            stages[position].MoveTo(position);
        }

        Touch(now);
    }
}
