using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;

namespace RecruitGraph.Schema;

/// <summary>Changes of what two people may edit at once: one wins, the other is told.</summary>
internal static class Editing
{
    /// <summary>Refuses a change that was decided on another version.</summary>
    /// <exception cref="VersionConflictException">The versions differ.</exception>
    public static void EnsureVersion(this IVersioned row, int expected)
    {
        if (row.Version != expected)
        {
            throw new VersionConflictException(expected, row.Version);
        }
    }

    /// <summary>Saves a change of one row, whose version the caller has seen.</summary>
    /// <exception cref="VersionConflictException">Somebody was faster; nothing is saved.</exception>
    public static async Task SaveEditAsync(
        this RecruitContext context, IVersioned row, int expected, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var stored = await context.Entry(row).GetDatabaseValuesAsync(cancellationToken);
            throw new VersionConflictException(expected, stored?.GetValue<int>(nameof(IVersioned.Version)));
        }
    }
}
