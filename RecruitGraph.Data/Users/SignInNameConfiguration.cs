using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Users;

internal sealed class SignInNameConfiguration : IEntityTypeConfiguration<SignInName>
{
    public void Configure(EntityTypeBuilder<SignInName> builder)
    {
        builder.ToTable("sign_in_names");
        builder.HasKey(name => name.Name);
        builder.Property(name => name.Name).HasMaxLength(User.MaxUserNameLength);
        builder.HasOne(name => name.User).WithMany().HasForeignKey(name => name.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(name => name.UserId);
    }
}
