using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RecruitGraph.Data.Demo;

/// <summary>A column and the property behind it.</summary>
internal sealed class EntityColumn(IProperty property, StoreObjectIdentifier table)
{
    public string Name { get; } = property.GetColumnName(table)!;

    /// <summary>As PostgreSQL names it, without a length.</summary>
    public string Type { get; } = WithoutLength(property.GetColumnType());

    /// <summary>In the form in which the database has it.</summary>
    public object? ValueOf(EntityEntry entry)
    {
        var value = entry.Property(property).CurrentValue;
        return value is IEnumerable<string> texts
            ? texts.ToArray()
            : property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static string WithoutLength(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? type : type[..open] + type[(type.IndexOf(')', StringComparison.Ordinal) + 1)..];
    }
}
