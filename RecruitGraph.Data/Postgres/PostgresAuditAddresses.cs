using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;

namespace RecruitGraph.Data.Postgres;

/// <summary>
/// The addresses of audited deeds, which are all that may ever go of an entry: a trigger lets them become null, and nothing else change, where
/// the transaction says that it is about that.
/// </summary>
internal static class PostgresAuditAddresses
{
    /// <summary>Takes away from where the deeds were done; to be called in a transaction.</summary>
    public static async Task ForgetAddressesAsync(
        this RecruitContext context, IQueryable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"set local recruitgraph.forgetting_audit_addresses = on", cancellationToken);
        await entries.Where(entry => entry.Ip != null)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Ip, (string?)null), cancellationToken);
        await context.Database.ExecuteSqlAsync($"set local recruitgraph.forgetting_audit_addresses = off", cancellationToken);
    }
}
