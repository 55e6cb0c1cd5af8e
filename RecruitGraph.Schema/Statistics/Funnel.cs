using RecruitGraph.Data.Stages;

namespace RecruitGraph.Schema.Statistics;

/// <summary>Makes a funnel of how far applications got.</summary>
internal static class Funnel
{
    private static readonly StageType[] Steps = Enum.GetValues<StageType>();

    /// <summary>One step for each type of stage, the first first.</summary>
    /// <param name="farthest">How many applications got so far and no farther.</param>
    public static IReadOnlyList<FunnelStep> Create(IReadOnlyDictionary<StageType, int> farthest)
    {
        var steps = new List<FunnelStep>(Steps.Length);
        var all = farthest.Values.Sum();
        foreach (var type in Steps)
        {
            var reached = farthest.Where(step => step.Key >= type).Sum(step => step.Value);
            steps.Add(new FunnelStep(
                type, reached, steps.Count == 0 ? null : Part(reached, steps[^1].Reached), Part(reached, all)));
        }

        return steps;
    }

    private static double? Part(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
