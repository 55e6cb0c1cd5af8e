using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary>A place in the source, without the syntax tree that a <see cref="Location"/> would keep alive.</summary>
internal sealed record LocationInfo(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationInfo? From(ISymbol symbol)
    {
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is { } tree)
            {
                return new(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span);
            }
        }

        return null;
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}

/// <summary>Where the symbol of a key stands. Kept apart from the models, so that moving code regenerates nothing.</summary>
internal sealed record KeyedLocation(string Key, LocationInfo Location);

/// <summary>A wrong use: which rule, at which symbol, and what the message says of it.</summary>
internal sealed record Problem(string Id, string Key, EquatableArray<string> Arguments)
{
    /// <summary>The key of a symbol in the source to point at when that of <see cref="Key"/> is in another assembly.</summary>
    public string? Fallback { get; init; }

    public static Problem Create(string id, string key, params string[] arguments) =>
        new(id, key, arguments.ToEquatableArray());
}

/// <summary>A model and, apart from it, the places of its symbols.</summary>
internal sealed record Extraction<T>(T Model, EquatableArray<KeyedLocation> Locations) where T : IEquatable<T>;
