using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeFileConfiguration : IEntityTypeConfiguration<ResumeFile>
{
    public void Configure(EntityTypeBuilder<ResumeFile> builder)
    {
        builder.ToTable("resume_files", table =>
        {
            table.HasCheckConstraint("ck_resume_files_belongs", "(num_nonnulls(owner_id, candidate_id) = 0) = (claim_until is not null)");
            table.HasCheckConstraint("ck_resume_files_claim", "(claim_token_hash is null) = (claim_until is null)");
            table.HasCheckConstraint("ck_resume_files_uploaded_from", "uploaded_from is null or claim_until is not null");
            table.HasCheckConstraint("ck_resume_files_size", "size between 1 and 10485760");
            table.HasCheckConstraint("ck_resume_files_sha256", "octet_length(sha256) = 32");
        });
        builder.Property(file => file.FileName).HasMaxLength(ResumeFile.MaxFileNameLength);
        // Of two applications that claim one file at once, one wins.
        builder.Property(file => file.ClaimTokenHash).IsConcurrencyToken();
        builder.HasIndex(file => file.ClaimUntil).HasFilter("claim_until is not null");
        builder.Property(file => file.UploadedFrom).HasMaxLength(Session.MaxIpLength);
        builder.HasIndex(file => file.UploadedFrom).HasFilter("uploaded_from is not null");
        builder.HasQueryFilter(RecruitContext.NotDeleted, file => file.DeletedAt == null);
        builder.HasIndex(file => new { file.OwnerId, file.Id }).HasFilter("owner_id is not null");
        builder.HasIndex(file => new { file.CandidateId, file.Id }).HasFilter("candidate_id is not null");
        builder.HasOne<User>().WithMany().HasForeignKey(file => file.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(file => file.Candidate).WithMany().HasForeignKey(file => file.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(file => file.Content)
            .WithOne()
            .HasForeignKey<ResumeFileContent>(content => content.FileId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(file => file.Analysis)
            .WithOne(analysis => analysis.File)
            .HasForeignKey<ResumeAnalysis>(analysis => analysis.FileId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
