using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Idempotency;

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable(
            "idempotency_keys",
            table => table.HasCheckConstraint("ck_idempotency_keys_request_hash", "octet_length(request_hash) = 32"));
        builder.HasKey(key => new { key.Scope, key.Key });
        builder.Property(key => key.Scope).HasMaxLength(IdempotencyKey.MaxScopeLength);
        builder.Property(key => key.Key).HasMaxLength(IdempotencyKey.MaxKeyLength);
        builder.Property(key => key.Operation).HasMaxLength(IdempotencyKey.MaxOperationLength);
        builder.HasOne(key => key.Event).WithMany().HasForeignKey(key => key.EventSequence).OnDelete(DeleteBehavior.Restrict);

        // Old keys are swept away by age.
        builder.HasIndex(key => key.CreatedAt);
    }
}
