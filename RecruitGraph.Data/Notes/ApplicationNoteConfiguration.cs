using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Notes;

internal sealed class ApplicationNoteConfiguration : IEntityTypeConfiguration<ApplicationNote>
{
    public void Configure(EntityTypeBuilder<ApplicationNote> builder)
    {
        builder.ToTable("application_notes");
        builder.Property(note => note.Text).HasMaxLength(ApplicationNote.MaxTextLength);
        builder.HasQueryFilter(RecruitContext.NotDeleted, note => note.DeletedAt == null);
        builder.HasIndex(note => new { note.ApplicationId, note.Id }).HasFilter("deleted_at is null");
        builder.HasOne(note => note.Application).WithMany().HasForeignKey(note => note.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(note => note.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
