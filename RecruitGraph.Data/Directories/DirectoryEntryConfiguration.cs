using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Directories;

internal sealed class DirectoryEntryConfiguration : IEntityTypeConfiguration<DirectoryEntry>
{
    /// <summary>Gives numbers to entries; one sequence for all directories, so that nobody waits for another.</summary>
    public const string Numbers = "directory_entry_numbers";

    public void Configure(EntityTypeBuilder<DirectoryEntry> builder)
    {
        builder.ToTable("directory_entries", table =>
        {
            table.HasCheckConstraint("ck_directory_entries_number", "number > 0");
            table.HasCheckConstraint("ck_directory_entries_parent", "(kind = 10) = (parent_id is not null)");
            table.HasCheckConstraint("ck_directory_entries_title", "kind not in (8, 9, 10) or char_length(title) <= 64");
        });
        builder.Property(entry => entry.Number).HasDefaultValueSql($"nextval('{Numbers}'::regclass)");
        builder.Property(entry => entry.Title).HasMaxLength(DirectoryEntry.MaxTitleLength);
        builder.Property(entry => entry.NormalizedTitle).HasMaxLength(DirectoryEntry.MaxTitleLength);
        builder.Property(entry => entry.Description).HasMaxLength(DirectoryEntry.MaxDescriptionLength);
        builder.HasOne(entry => entry.Parent).WithMany().HasForeignKey(entry => entry.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => entry.Title).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(entry => new { entry.Kind, entry.Number }).IsUnique();

        // A title with an area and a title without one never meet, so two indexes say what "nulls not distinct" would. A confidential title
        // stands in nobody's way: otherwise it could be found out.
        builder.HasIndex(entry => new { entry.Kind, entry.NormalizedTitle }).IsUnique().HasFilter("parent_id is null and not is_confidential");
        builder.HasIndex(entry => new { entry.ParentId, entry.NormalizedTitle })
            .IsUnique()
            .HasFilter("parent_id is not null and not is_confidential");
    }
}
