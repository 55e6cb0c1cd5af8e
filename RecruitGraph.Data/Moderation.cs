using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data;

/// <summary>The part of the model that everything moderated shares.</summary>
internal static class Moderation
{
    /// <summary>Two filters, each with a name of its own: moderators lift one, history both.</summary>
    public static void IsModerated<TEntity>(this EntityTypeBuilder<TEntity> builder, string table)
        where TEntity : class, IModerated
    {
        builder.ToTable(table, rows => rows.HasCheckConstraint($"ck_{table}_hidden", "(hidden_at is null) = (hidden_by_id is null)"));
        builder.HasQueryFilter(RecruitContext.NotDeleted, posted => posted.DeletedAt == null);
        builder.HasQueryFilter(RecruitContext.NotHidden, posted => posted.HiddenAt == null);
        builder.HasOne<User>().WithMany().HasForeignKey(posted => posted.HiddenById).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>The rows' author, whose own rows are listed.</summary>
    public static void IsWrittenBy<TEntity>(
        this EntityTypeBuilder<TEntity> builder,
        Expression<Func<TEntity, object?>> author,
        Expression<Func<TEntity, object?>> authorAndId)
        where TEntity : class
    {
        builder.HasOne<User>().WithMany().HasForeignKey(author).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(authorAndId);
    }
}
