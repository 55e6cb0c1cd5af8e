using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Is told what is wrong with an input value.</summary>
internal interface ICoercionErrors
{
    /// <summary>Called once for each mistake.</summary>
    /// <param name="message">What was given and what is allowed; it may be shown to the client.</param>
    /// <param name="path">Where inside the value; null for the value as a whole.</param>
    /// <param name="node">The literal, or the field of it, that is wrong; null for values from the variables.</param>
    void Report(string message, InputPath? path, SyntaxNode? node);
}

/// <summary>
/// The place of a mistake inside an input value: field names (string) and list indices (int), the innermost first.
/// </summary>
internal sealed record InputPath(InputPath? Parent, object Key)
{
    /// <summary>The words that a message has behind "has invalid value": <c> at .filter.names[2]</c>, or nothing.</summary>
    public static string Describe(InputPath? path) => path is null ? string.Empty : $" at {path}";

    /// <summary>The keys from the outermost down.</summary>
    public static List<object> ToKeys(InputPath? path)
    {
        var keys = new List<object>();
        for (; path is not null; path = path.Parent)
        {
            keys.Add(path.Key);
        }

        keys.Reverse();
        return keys;
    }

    // Not recursive, since values can be nested as deep as a request is long.
    public override string ToString() =>
        string.Concat(ToKeys(this).Select(static key => key is int index ? $"[{index}]" : $".{key}"));
}
