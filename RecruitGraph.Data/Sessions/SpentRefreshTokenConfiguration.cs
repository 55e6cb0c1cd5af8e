using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Sessions;

internal sealed class SpentRefreshTokenConfiguration : IEntityTypeConfiguration<SpentRefreshToken>
{
    public void Configure(EntityTypeBuilder<SpentRefreshToken> builder)
    {
        builder.ToTable("spent_refresh_tokens");
        builder.HasKey(token => token.Hash);
        builder.HasIndex(token => token.SessionId);
        builder.HasOne(token => token.Session)
            .WithMany(session => session.SpentRefreshTokens)
            .HasForeignKey(token => token.SessionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
