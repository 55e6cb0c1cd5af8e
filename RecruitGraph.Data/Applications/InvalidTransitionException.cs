namespace RecruitGraph.Data.Applications;

/// <summary>The pipeline does not allow this step from where the application stands.</summary>
/// <param name="kind">What was to happen.</param>
/// <param name="from">Where the application stands.</param>
/// <param name="to">Where it was to go.</param>
public sealed class InvalidTransitionException(ApplicationEventKind kind, PipelineState from, PipelineState to)
    : RecruitGraphException("INVALID_TRANSITION", Describe(kind, from, to))
{
    /// <summary>What was asked for.</summary>
    public ApplicationEventKind Kind { get; } = kind;

    /// <summary>How the application stands.</summary>
    public PipelineState From { get; } = from;

    /// <summary>The same as <see cref="From"/> where it was there already, or where no stage follows.</summary>
    public PipelineState To { get; } = to;

    private static string Describe(ApplicationEventKind kind, PipelineState from, PipelineState to) =>
        from != to ? $"An application that is {from} cannot become {to}."
        : kind == ApplicationEventKind.Advanced ? $"An application that is {from} cannot advance: no stage follows."
        : $"The application is {from} already.";
}
