using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Sorting;

/// <summary>One key of an order as it was coerced: which type it is of, and the one field that was given.</summary>
internal sealed class SortInput(SortInputType type, InputObjectFields fields)
{
    public SortInputType Type { get; } = type;

    public InputObjectFields Fields { get; } = fields;
}

/// <summary>The keys by which an object can be ordered.</summary>
internal abstract class SortInputType;

/// <inheritdoc/>
internal sealed class SortInputType<T>(SortField<T>[] fields) : SortInputType
{
    /// <summary>The key that an input names.</summary>
    /// <param name="input">The input; <c>@oneOf</c> has made sure that it names one.</param>
    /// <param name="path">From the ordered items to the object.</param>
    public SortBy<TRoot> Read<TRoot>(InputObjectFields input, SortPath<TRoot, T> path)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (input.Has(i))
            {
                return fields[i].Read(input.Get<object>(i), path);
            }
        }

        throw new InvalidOperationException("The input names no key.");
    }
}
