using System.Collections.Immutable;
using System.Text;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A field of a plan: selected, merged with its equals, ready to run.</summary>
public sealed partial class Selection
{
    private readonly PlanVariant _plan;
    private readonly byte[] _prefix;
    private volatile SelectionSet[] _sets = [];
    private readonly IReadOnlyCollection<DeferUsage> _usages;
    private SourceLocation[]? _locations;
    private Selection? _streamedItems;

    internal Selection(
        PlanVariant plan,
        ObjectType parentType,
        Field field,
        ImmutableArray<FieldOccurrence> occurrences,
        IReadOnlyCollection<DeferUsage> usages)
    {
        _usages = usages;
        _plan = plan;
        ParentType = parentType;
        Field = field;
        Occurrences = occurrences;
        ResponseName = occurrences[0].Node.ResponseName;
        _prefix = Encoding.ASCII.GetBytes($",\"{ResponseName}\":");
        IsNonNull = field.Type.IsNonNull;
        Kind = field == plan.Schema.TypeNameField ? SelectionKind.TypeName
            : field.WriteLeaf is not null ? SelectionKind.WriteLeaf
            : field.ResolveAsync is not null ? SelectionKind.ResolveAsync
            : field.ReadsMember ? SelectionKind.ReadMember
            : SelectionKind.Resolve;
        TypeNameJson = Kind == SelectionKind.TypeName ? Encoding.ASCII.GetBytes($"\"{parentType.Name}\"") : [];
        Requirements = plan.GetRequirements(parentType, field);
        Arguments = ArgumentPlan.Create(plan, field, occurrences[0]);
        Stream = plan.FindStream(field, occurrences[0]);
        plan.Hold(PlanSize.Of(occurrences));
    }

    /// <summary>The field's name in the schema.</summary>
    public Field Field { get; }

    /// <summary>The key under which the answer carries the field.</summary>
    public string ResponseName { get; }

    /// <summary>The object type on which the field is selected.</summary>
    public ObjectType ParentType { get; }

    internal bool IsNonNull { get; }

    internal SelectionKind Kind { get; }

    /// <summary>What <c>__typename</c> answers.</summary>
    internal byte[] TypeNameJson { get; }

    internal ArgumentPlan Arguments { get; }

    /// <summary>Indices into the plan's requirements; null when the field is open to everyone.</summary>
    internal int[]? Requirements { get; }

    /// <summary>Where the document selects the field.</summary>
    internal ImmutableArray<FieldOccurrence> Occurrences { get; }

    /// <summary>How the items of the list are streamed; null when they are not.</summary>
    internal StreamUsage? Stream { get; }

    /// <summary>
    /// The field as its streamed items are executed: they come later in any case, so that a <c>@defer</c> around the field means
    /// nothing more to them.
    /// </summary>
    internal Selection StreamedItems => _streamedItems ??= ForStreamedItems();

    /// <summary>
    /// Whether a field of the name is selected directly below this one on any possible type, and not left out by
    /// <c>@skip</c> or <c>@include</c> in this request: lets a resolver leave out work (<c>totalCount</c>).
    /// </summary>
    public bool IsSelected(string fieldName, RequestContext request)
    {
        if (Field.Type.Named is not CompositeType type)
        {
            return false;
        }

        foreach (var possibleType in type.PossibleTypes)
        {
            if (GetSelectionSet(possibleType).Find(fieldName) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is selected below the field on objects of a type. Compiled when first asked for.</summary>
    public SelectionSet GetSelectionSet(ObjectType type)
    {
        foreach (var set in _sets)
        {
            if (set.Type == type)
            {
                return set;
            }
        }

        return AddSelectionSet(type);
    }

    /// <summary>The name as it stands in the answer, <c>"name":</c>, behind a comma for every field but the first.</summary>
    internal ReadOnlySpan<byte> Prefix(bool isFirst) => isFirst ? _prefix.AsSpan(1) : _prefix;

    /// <summary>Where the document selects the field, as errors show it.</summary>
    internal IReadOnlyList<SourceLocation> Locations => _locations ??= FindLocations();

    private SourceLocation[] FindLocations()
    {
        if (_plan.Source is not { } source)
        {
            return [];
        }

        var locations = new SourceLocation[Occurrences.Length];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = source.GetLocation(Occurrences[i].Node.Span.Start);
        }

        return locations;
    }

    private Selection ForStreamedItems() => Occurrences.All(static o => o.Defer is null)
        ? this
        : new Selection(_plan, ParentType, Field, [.. Occurrences.Select(static o => o with { Defer = null })], DeferUsage.None);

    private SelectionSet AddSelectionSet(ObjectType type)
    {
        lock (_plan)
        {
            foreach (var set in _sets)
            {
                if (set.Type == type)
                {
                    return set;
                }
            }

            var added = FieldCollector.CollectSubfields(_plan, type, Occurrences, _usages);
            _sets = [.. _sets, added];
            _plan.TellGrowth();
            return added;
        }
    }
}

/// <summary>How a field gets its value.</summary>
internal enum SelectionKind
{
    TypeName,
    WriteLeaf,
    Resolve,
    ReadMember,
    ResolveAsync,
}
