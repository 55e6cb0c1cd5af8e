using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Candidates;

internal sealed class CandidateDirectoryEntryConfiguration : IEntityTypeConfiguration<CandidateDirectoryEntry>
{
    public void Configure(EntityTypeBuilder<CandidateDirectoryEntry> builder)
    {
        builder.ToTable("candidate_directory_entries");
        builder.HasKey(described => new { described.CandidateId, described.EntryId });
        builder.HasIndex(described => new { described.EntryId, described.CandidateId });
        builder.HasOne<Candidate>()
            .WithMany(candidate => candidate.Entries)
            .HasForeignKey(described => described.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(described => described.Entry)
            .WithMany()
            .HasForeignKey(described => described.EntryId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
