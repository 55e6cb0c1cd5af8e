using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace RecruitGraph.Data.Conventions;

/// <summary>Lets the database refuse a number that an enum does not have: <c>ck_users_role</c>, <c>role in (0, 1, 2)</c>.</summary>
/// <remarks>Comes after the naming, since the names of the checks are made of table and column names.</remarks>
internal sealed class EnumCheckConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in entity.GetDeclaredProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum)
                {
                    var column = property.GetColumnName();
                    entity.Builder.HasCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"{column} in ({Numbers(type)})");
                }
            }
        }
    }

    private static string Numbers(Type type) =>
        string.Join(", ", Enum.GetValues(type).Cast<Enum>().Select(value => value.ToString("d")));
}
