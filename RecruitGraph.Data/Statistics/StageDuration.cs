using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Statistics;

/// <summary>How long applications stay in stages of one type. Staying in two interviews one after the other is two stays.</summary>
/// <param name="StageType">The type of the stages.</param>
/// <param name="Stays">How many stays have ended, by a move or because the application ended.</param>
/// <param name="Average">The mean of these; null where there is none. Such as <c>"P3DT6H"</c>.</param>
/// <param name="Median">Half of these were at most so long; null where there is none. Such as <c>"P2D"</c>.</param>
/// <param name="NinetiethPercentile">Nine of ten of these were at most so long; null where there is none. Such as <c>"P9D"</c>.</param>
/// <param name="Waiting">How many are still in such a stage.</param>
/// <param name="AverageWaiting">The mean of how long those have been there; null where there is none. Such as <c>"P4DT12H"</c>.</param>
public sealed record StageDuration(
    StageType StageType,
    int Stays,
    TimeSpan? Average,
    TimeSpan? Median,
    TimeSpan? NinetiethPercentile,
    int Waiting,
    TimeSpan? AverageWaiting);
