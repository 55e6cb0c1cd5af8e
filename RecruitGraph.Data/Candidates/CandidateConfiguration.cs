using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Candidates;

internal sealed class CandidateConfiguration : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable(
            "candidates", table => table.HasCheckConstraint("ck_candidates_id_number_hash", "octet_length(id_number_hash) = 32"));
        builder.Property(candidate => candidate.FullName).HasMaxLength(Candidate.MaxFullNameLength);
        builder.Property(candidate => candidate.Email).HasMaxLength(Candidate.MaxEmailLength);
        builder.Property(candidate => candidate.PhoneNumber).HasMaxLength(Candidate.MaxPhoneNumberLength);
        builder.Property(candidate => candidate.Sex).HasMaxLength(Candidate.MaxSexLength);
        builder.Property(candidate => candidate.FirstName).HasMaxLength(Candidate.MaxNameLength);
        builder.Property(candidate => candidate.LastName).HasMaxLength(Candidate.MaxNameLength);
        builder.Property(candidate => candidate.SocialLink).HasMaxLength(Candidate.MaxSocialLinkLength);
        builder.Property(candidate => candidate.NormalizedEmail).HasMaxLength(Candidate.MaxEmailLength);
        builder.Property(candidate => candidate.NormalizedPhoneNumber).HasMaxLength(Candidate.MaxPhoneNumberLength);
        builder.HasIndex(candidate => new { candidate.FullName, candidate.Email })
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops", "gin_trgm_ops");
        builder.HasIndex(candidate => candidate.NormalizedEmail).HasFilter("normalized_email is not null");
        builder.HasIndex(candidate => candidate.NormalizedPhoneNumber).HasFilter("normalized_phone_number is not null");
        builder.HasIndex(candidate => candidate.IdNumberHash).HasFilter("id_number_hash is not null");
        builder.HasIndex(candidate => candidate.UserId).IsUnique().HasFilter("user_id is not null");
    }
}
