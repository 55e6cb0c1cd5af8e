using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RecruitGraph.Data.Demo;

/// <summary>
/// Entities of the demo data. They are made by the methods that make real ones, so that their rules hold; the model knows their tables.
/// </summary>
/// <param name="context">Tracks them, which fills their foreign keys; nothing is saved by it.</param>
internal sealed class DemoEntities(RecruitContext context)
{
    private readonly List<EntityEntry> _added = [];
    private readonly Dictionary<IEntityType, long> _lastIds = [];

    public int Count => _added.Count;

    /// <summary>By table, those first to which others refer.</summary>
    public IEnumerable<IGrouping<IEntityType, EntityEntry>> ByTable()
    {
        var groups = _added.GroupBy(entry => entry.Metadata).ToDictionary(group => group.Key);
        foreach (var type in InOrder(groups.Keys))
        {
            yield return groups[type];
        }
    }

    /// <summary>Gives it and what hangs on it the next ids of their tables.</summary>
    public T Add<T>(T entity)
        where T : class
    {
        context.ChangeTracker.TrackGraph(entity, node =>
        {
            var entry = node.Entry;
            if (entry.Metadata.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } id])
            {
                entry.Property(id).CurrentValue = _lastIds[entry.Metadata] = _lastIds.GetValueOrDefault(entry.Metadata) + 1;
            }

            entry.State = EntityState.Added;
            _added.Add(entry);
        });
        return entity;
    }

    /// <summary>The first id that is given to a <typeparamref name="T"/>, where the database has some already.</summary>
    public void StartAfter<T>(long id) => _lastIds[context.Model.FindEntityType(typeof(T))!] = id;

    /// <summary>Says what in real life somebody else does: a worker, or another table's side of a relation.</summary>
    public void Set<T, TValue>(T entity, Expression<Func<T, TValue>> property, TValue value)
        where T : class => context.Entry(entity).Property(property).CurrentValue = value;

    private static List<IEntityType> InOrder(IEnumerable<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        var left = types.ToHashSet();
        foreach (var type in left.ToArray())
        {
            Visit(type);
        }

        return ordered;

        void Visit(IEntityType type)
        {
            if (left.Remove(type))
            {
                foreach (var key in type.GetForeignKeys())
                {
                    Visit(key.PrincipalEntityType);
                }

                ordered.Add(type);
            }
        }
    }
}
