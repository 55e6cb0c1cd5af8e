namespace RecruitGraph.Data.Stages;

/// <summary>Stages for new vacancies, kept under a name.</summary>
public sealed class StageTemplate : IVersioned
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 64;

    private readonly List<StageTemplateStage> _stages = [];

    private StageTemplate()
    {
    }

    public long Id { get; private set; }

    /// <summary>Unique without regard to case and white space. Such as <c>"Engineers"</c>.</summary>
    public string Name { get; private set; } = null!;

    /// <summary><see cref="Name"/> in the form in which names are compared.</summary>
    public string NormalizedName { get; private set; } = null!;

    /// <summary>Whether new vacancies get it where nothing else is said; exactly one is.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>The stages, where they were loaded; see <see cref="StageTemplateStage.Position"/>.</summary>
    public IReadOnlyCollection<StageTemplateStage> Stages => _stages;

    /// <summary>A new template. Saving throws <see cref="StageTemplateNameTakenException"/> where the name exists.</summary>
    /// <exception cref="InvalidPipelineException">The stages make no pipeline.</exception>
    public static StageTemplate Create(string name, IReadOnlyList<StageDefinition> stages, DateTimeOffset now)
    {
        var template = new StageTemplate { CreatedAt = now.ToStored() };
        template.Edit(name, stages);
        return template;
    }

    /// <summary>Replaces name and stages, which must be loaded. Vacancies that were made from it keep theirs.</summary>
    /// <exception cref="InvalidPipelineException">The stages make no pipeline.</exception>
    /// <remarks>Saving throws <see cref="StageTemplateNameTakenException"/> where the name exists.</remarks>
    public void Edit(string name, IReadOnlyList<StageDefinition> stages)
    {
        StageDefinition.Check(stages);
        Name = name;
        NormalizedName = NormalizedText.Of(name);
        _stages.RemoveAll(stage => stage.Position >= stages.Count);
        for (var position = 0; position < stages.Count; position++)
        {
            if (_stages.Find(stage => stage.Position == position) is { } present)
            {
                present.Become(stages[position]);
            }
            else
            {
                _stages.Add(new StageTemplateStage(position, stages[position]));
            }
        }

        Version++;
    }

    /// <summary>The stages in order. They must be loaded.</summary>
    public IReadOnlyList<StageDefinition> ToDefinitions() =>
        [.. _stages.OrderBy(stage => stage.Position).Select(stage => new StageDefinition(stage.Type, stage.Name, stage.LegacyCode))];

    /// <summary>Asked before it is deleted.</summary>
    /// <exception cref="DefaultStageTemplateException">It is the default.</exception>
    public void EnsureDeletable()
    {
        if (IsDefault)
        {
            throw new DefaultStageTemplateException();
        }
    }

    internal void BecomeDefault(bool isDefault)
    {
        if (IsDefault != isDefault)
        {
            IsDefault = isDefault;
            Version++;
        }
    }
}
