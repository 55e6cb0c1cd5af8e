using System.Globalization;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>One reading of a <c>where</c>: where it is, how much it has seen, and what it may see.</summary>
internal sealed class FilterReading(FilterLimits limits, string argument)
{
    private readonly List<object> _path = [argument];
    private int _conditions;
    private int _depth;

    /// <summary>
    /// Whether a condition is being built that will be negated, so that it must be false, and not unknown, where a value is absent.
    /// </summary>
    public bool IsNegated { get; set; }

    /// <summary>The place in the argument, <c>where.and[1].title</c> for instance.</summary>
    public string Path => string.Concat(_path.Select((key, index) =>
        key is int number ? $"[{number.ToString(CultureInfo.InvariantCulture)}]" : index == 0 ? key : $".{key}"));

    public void Enter(object key) => _path.Add(key);

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <exception cref="GraphQLException">The objects nest too deep.</exception>
    public void Open()
    {
        if (++_depth > limits.MaxDepth)
        {
            throw TooComplex($"nests {_depth} levels deep", _depth, limits.MaxDepth, "levels");
        }
    }

    public void Close() => _depth--;

    /// <exception cref="GraphQLException">There are too many operators.</exception>
    public void CountCondition()
    {
        if (++_conditions > limits.MaxConditions)
        {
            throw TooComplex($"is condition {_conditions} of the filter", _conditions, limits.MaxConditions, "conditions");
        }
    }

    /// <exception cref="GraphQLException">The list is too long.</exception>
    public void CheckItems(int count)
    {
        if (count > limits.MaxItems)
        {
            throw TooComplex($"has {count} values", count, limits.MaxItems, "values");
        }
    }

    /// <exception cref="GraphQLException">The text is too long, or no database could hold it.</exception>
    public string CheckText(string text)
    {
        if (text.Length > limits.MaxTextLength)
        {
            throw TooComplex($"has {text.Length} characters", text.Length, limits.MaxTextLength, "characters");
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                throw Invalid($"contains U+{(int)text[i]:X4}, which no text has. Leave it out.");
            }
        }

        return text;
    }

    /// <summary>The refusal of what stands at the present place.</summary>
    public GraphQLException Invalid(string message) => new($"\"{Path}\" {message}", ErrorCodes.InvalidFilter);

    private GraphQLException TooComplex(string complaint, int asked, int allowed, string unit) => new(
        LimitError.Describe($"\"{Path}\" {complaint}. Expected at most {allowed} {unit}.", ErrorCodes.FilterTooComplex, asked, allowed));
}
