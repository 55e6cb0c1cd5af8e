using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace RecruitGraph.Data.Conventions;

/// <summary>Makes the version of every <see cref="IVersioned"/> its concurrency token, from 1.</summary>
internal sealed class VersionConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                entity.FindDeclaredProperty(nameof(IVersioned.Version))!.Builder.IsConcurrencyToken(true);
                entity.Builder.HasCheckConstraint($"ck_{entity.GetTableName()}_version", "version > 0");
            }
        }
    }
}
