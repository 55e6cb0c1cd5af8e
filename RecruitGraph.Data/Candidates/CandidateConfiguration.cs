using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Candidates;

internal sealed class CandidateConfiguration : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("candidates");
        builder.Property(candidate => candidate.FullName).HasMaxLength(Candidate.MaxFullNameLength);
        builder.Property(candidate => candidate.Email).HasMaxLength(Candidate.MaxEmailLength);
        builder.Property(candidate => candidate.PhoneNumber).HasMaxLength(Candidate.MaxPhoneNumberLength);
        builder.Property(candidate => candidate.Sex).HasMaxLength(Candidate.MaxSexLength);
        builder.HasIndex(candidate => candidate.UserId).IsUnique().HasFilter("user_id is not null");
    }
}
