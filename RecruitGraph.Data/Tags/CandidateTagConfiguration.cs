using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Tags;

internal sealed class CandidateTagConfiguration : IEntityTypeConfiguration<CandidateTag>
{
    public void Configure(EntityTypeBuilder<CandidateTag> builder)
    {
        builder.ToTable("candidate_tags");
        builder.HasKey(tagged => new { tagged.CandidateId, tagged.TagId });
        builder.HasIndex(tagged => new { tagged.TagId, tagged.CandidateId });
        builder.HasOne<Candidate>().WithMany(candidate => candidate.Tags).HasForeignKey(tagged => tagged.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(tagged => tagged.Tag).WithMany().HasForeignKey(tagged => tagged.TagId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(tagged => tagged.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
