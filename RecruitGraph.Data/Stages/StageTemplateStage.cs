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

    /// <summary>What kind of stage it is, whatever its name.</summary>
    public StageType Type { get; private set; }

    /// <summary>What it is called. Such as <c>"FIRST_INTERVIEW"</c>.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>The number that the legacy board shows, 0 to 4.</summary>
    public int LegacyCode { get; private set; }

    internal void Become(StageDefinition definition) => (Type, Name, LegacyCode) = (definition.Type, definition.Name, definition.LegacyCode);
}
