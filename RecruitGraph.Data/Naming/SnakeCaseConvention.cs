using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace RecruitGraph.Data.Naming;

/// <summary>Gives every table, column, key, foreign key and index without a name of its own a snake_case one.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            entity.Builder.ToTable(SnakeCase.From(entity.GetTableName()!));
            foreach (var property in entity.GetDeclaredProperties())
            {
                property.Builder.HasColumnName(SnakeCase.From(property.Name));
            }
        }

        // Constraint names are made of table and column names, so they come after both.
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var key in entity.GetDeclaredKeys())
            {
                key.Builder.HasName(SnakeCase.From(key.GetName()!));
            }

            foreach (var foreignKey in entity.GetDeclaredForeignKeys())
            {
                // Between two entities of one row there is no constraint to name.
                if (foreignKey.GetConstraintName() is { } name)
                {
                    foreignKey.Builder.HasConstraintName(SnakeCase.From(name));
                }
            }

            foreach (var index in entity.GetDeclaredIndexes())
            {
                index.Builder.HasDatabaseName(SnakeCase.From(index.GetDatabaseName()!));
            }
        }
    }
}
