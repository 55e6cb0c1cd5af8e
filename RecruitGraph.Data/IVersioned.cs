namespace RecruitGraph.Data;

/// <summary>A row that two people may edit at once: of two changes of one version, one wins.</summary>
/// <remarks>
/// The model makes <see cref="Version"/> the concurrency token of every entity that has this, so the loser's
/// <c>SaveChangesAsync</c> throws <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/>.
/// </remarks>
public interface IVersioned
{
    /// <summary>1 at first, one more with every change.</summary>
    int Version { get; }
}
