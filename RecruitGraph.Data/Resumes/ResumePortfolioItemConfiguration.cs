using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumePortfolioItemConfiguration : IEntityTypeConfiguration<ResumePortfolioItem>
{
    public void Configure(EntityTypeBuilder<ResumePortfolioItem> builder)
    {
        builder.ToTable("resume_portfolio_items", table => table.HasCheckConstraint("ck_resume_portfolio_items_ordinal", "ordinal >= 0"));
        builder.Property(item => item.Title).HasMaxLength(ResumePortfolioItem.MaxTitleLength);
        builder.Property(item => item.Description).HasMaxLength(ResumePortfolioItem.MaxDescriptionLength);
        builder.HasIndex(item => new { item.UserId, item.Ordinal }).IsUnique();
    }
}
