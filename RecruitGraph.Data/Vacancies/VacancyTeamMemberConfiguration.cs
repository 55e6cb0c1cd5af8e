using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Vacancies;

internal sealed class VacancyTeamMemberConfiguration : IEntityTypeConfiguration<VacancyTeamMember>
{
    public void Configure(EntityTypeBuilder<VacancyTeamMember> builder)
    {
        builder.ToTable("vacancy_team_members");
        builder.HasKey(member => new { member.VacancyId, member.UserId });
        builder.HasIndex(member => new { member.UserId, member.VacancyId });
        builder.HasOne<Vacancy>()
            .WithMany(vacancy => vacancy.Team)
            .HasForeignKey(member => member.VacancyId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(member => member.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(member => member.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
