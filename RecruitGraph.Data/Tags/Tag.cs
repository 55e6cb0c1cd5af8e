namespace RecruitGraph.Data.Tags;

/// <summary>A word by which HR sorts candidates.</summary>
public sealed class Tag : IVersioned
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 32;

    /// <summary>Length of a color.</summary>
    public const int ColorLength = 7;

    private Tag()
    {
    }

    public long Id { get; private set; }

    /// <summary>Unique without regard to case and white space.</summary>
    public string Name { get; private set; } = null!;

    /// <summary><see cref="Name"/> in the form in which names are compared.</summary>
    public string NormalizedName { get; private set; } = null!;

    /// <summary><c>#rrggbb</c> in small letters, where it has one.</summary>
    public string? Color { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>A new tag.</summary>
    /// <inheritdoc cref="Edit" path="/exception"/>
    /// <inheritdoc cref="Edit" path="/remarks"/>
    public static Tag Create(string name, string? color)
    {
        var tag = new Tag();
        tag.Edit(name, color);
        return tag;
    }

    /// <summary>Replaces name and color.</summary>
    /// <exception cref="InvalidColorException">The color is none.</exception>
    /// <remarks>Saving throws <see cref="TagNameTakenException"/> where the name exists.</remarks>
    public void Edit(string name, string? color)
    {
        if (color is not null && !(color.Length == ColorLength && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit)))
        {
            throw new InvalidColorException();
        }

        Name = name;
        NormalizedName = NormalizedText.Of(name);
        Color = color?.ToLowerInvariant();
        Version++;
    }
}
