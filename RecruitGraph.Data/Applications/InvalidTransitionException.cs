namespace RecruitGraph.Data.Applications;

/// <summary>The pipeline does not allow this step from where the application stands.</summary>
/// <param name="kind">What was to happen.</param>
/// <param name="from">Where the application stands.</param>
/// <param name="to">Where it was to go.</param>
public sealed class InvalidTransitionException(ApplicationEventKind kind, PipelineState from, PipelineState to)
    : RecruitGraphException("INVALID_TRANSITION", $"An application that is {from} cannot become {to}.")
{
    public ApplicationEventKind Kind { get; } = kind;

    public PipelineState From { get; } = from;

    public PipelineState To { get; } = to;
}
