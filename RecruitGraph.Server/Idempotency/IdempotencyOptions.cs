using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Server.Idempotency;

/// <summary>How long idempotency keys are known: section <c>RecruitGraph:Idempotency</c> of the configuration (<c>RecruitGraph__Idempotency__KeepHours=48</c>).</summary>
public sealed class IdempotencyOptions
{
    public const string SectionName = "RecruitGraph:Idempotency";

    /// <summary>For how many hours a key is kept at least; the same request with it is carried out again afterwards.</summary>
    [Range(1, 8760)]
    public int KeepHours { get; set; } = 24;

    /// <summary>After how many minutes each time this process deletes what is older; 0 where other processes do it.</summary>
    [Range(0, 1440)]
    public int SweepMinutes { get; set; } = 10;

    internal TimeSpan Keep => TimeSpan.FromHours(KeepHours);

    internal TimeSpan Interval => TimeSpan.FromMinutes(SweepMinutes);
}
