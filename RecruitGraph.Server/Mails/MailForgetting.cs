using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;

namespace RecruitGraph.Server.Mails;

/// <summary>Deletes what lies here of mails to those who are anonymised; what went out by SMTP is in other people's hands.</summary>
public sealed class MailForgetting(IDbContextFactory<RecruitContext> contexts, IMailTransport transport)
{
    /// <summary>Deletes the mails of all who are anonymised by now, whoever did that and wherever.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (transport is not FolderMailTransport folder || folder.Concerned() is not { Count: > 0 } concerned)
        {
            return;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var anonymised = await context.Users
            .Where(user => concerned.Contains(user.Id) && user.AnonymisedAt != null)
            .Select(user => user.Id)
            .ToListAsync(cancellationToken);
        anonymised.ForEach(folder.Forget);
    }
}
