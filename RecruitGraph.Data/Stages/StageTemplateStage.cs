namespace RecruitGraph.Data.Stages;

/// <summary>One stage of a template.</summary>
public sealed class StageTemplateStage
{
    private StageTemplateStage()
    {
    }

    internal StageTemplateStage(int position, StageDefinition definition)
    {
        Position = position;
        Become(definition);
    }

    public long TemplateId { get; private set; }

    /// <summary>Order in the template, from 0; the key within it.</summary>
    public int Position { get; private set; }

    public StageType Type { get; private set; }

    public string Name { get; private set; } = null!;

    public int LegacyCode { get; private set; }

    internal void Become(StageDefinition definition) => (Type, Name, LegacyCode) = (definition.Type, definition.Name, definition.LegacyCode);
}
