using RecruitGraph.Data;

namespace RecruitGraph.Schema;

/// <summary>Somebody else changed it in the meantime.</summary>
/// <param name="expectedVersion">The version that the caller had seen.</param>
/// <param name="actualVersion">The version as it is now; null where it has been deleted.</param>
public sealed class VersionConflictException(int expectedVersion, int? actualVersion) : RecruitGraphException(
    "VERSION_CONFLICT",
    actualVersion is null
        ? $"It was expected in version {expectedVersion}, but it has been deleted. Load it again and decide anew."
        : $"It was expected in version {expectedVersion}, but it is in version {actualVersion}. Load it again and decide anew.")
{
    /// <summary>The version that the caller had seen.</summary>
    public int ExpectedVersion { get; } = expectedVersion;

    /// <summary>The version as it is now; null where it has been deleted.</summary>
    public int? ActualVersion { get; } = actualVersion;
}
