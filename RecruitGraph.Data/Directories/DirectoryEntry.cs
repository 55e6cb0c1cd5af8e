using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Directories;

/// <summary>One entry of one directory.</summary>
public sealed class DirectoryEntry : IVersioned
{
    /// <summary>Longest title; of what becomes a vacancy's title, department or location it is <see cref="Vacancy.MaxNameLength"/>.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>Longest description.</summary>
    public const int MaxDescriptionLength = 4_000;

    /// <summary>Numbers up to this one are given by whoever fills a directory; those above are given by the database.</summary>
    public const int MaxGivenNumber = 999;

    private DirectoryEntry()
    {
    }

    public long Id { get; private set; }

    /// <summary>To which directory it belongs.</summary>
    public DirectoryKind Kind { get; private set; }

    /// <summary>The number by which clients of the legacy vacancy API know it; unique in its directory.</summary>
    public int Number { get; private set; }

    /// <summary>
    /// Unique in its directory, and for specializations in their area, without regard to case and white space; of a confidential entry
    /// that is not asked. Such as <c>"PostgreSQL"</c>.
    /// </summary>
    public string Title { get; private set; } = null!;

    /// <summary><see cref="Title"/> in the form in which titles are compared.</summary>
    public string NormalizedTitle { get; private set; } = null!;

    /// <summary>What it means, where that is said. Such as <c>"Reads and writes queries with joins"</c>.</summary>
    public string? Description { get; private set; }

    /// <summary>The professional area of a specialization; nothing else has one.</summary>
    public long? ParentId { get; private set; }

    public DirectoryEntry? Parent { get; private set; }

    /// <summary>
    /// Whether a confidential vacancy brought it in: then it describes that vacancy alone, and those alone who see the vacancy know it. Where
    /// the vacancy is confidential no longer, the public entry of that title takes its place.
    /// </summary>
    public bool IsConfidential { get; private set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>Longest title in a directory.</summary>
    public static int MaxTitleLengthOf(DirectoryKind kind) =>
        kind is DirectoryKind.WorkAddress or DirectoryKind.ProfessionalArea or DirectoryKind.Specialization
            ? Vacancy.MaxNameLength
            : MaxTitleLength;

    /// <summary>A new entry. To take the one there is where the title exists, see <see cref="IDirectoryEntries"/>.</summary>
    /// <param name="kind">Which directory.</param>
    /// <param name="title">1 to <see cref="MaxTitleLengthOf"/> characters.</param>
    /// <param name="description">What it means.</param>
    /// <param name="parent">The professional area, for a specialization.</param>
    /// <param name="now">The present.</param>
    /// <param name="number">1 to <see cref="MaxGivenNumber"/>; null for the next free one above.</param>
    /// <param name="isConfidential">See <see cref="IsConfidential"/>; what lies in a confidential area always is.</param>
    /// <exception cref="OutOfRangeException">The title is too long, or the number is not one to be given.</exception>
    /// <exception cref="WrongDirectoryException">A specialization without its area, or another entry with one.</exception>
    /// <remarks>Saving throws <see cref="DirectoryEntryExistsException"/> where title or number exist.</remarks>
    public static DirectoryEntry Create(
        DirectoryKind kind,
        string title,
        string? description,
        DirectoryEntry? parent,
        DateTimeOffset now,
        int? number = null,
        bool isConfidential = false)
    {
        if ((kind == DirectoryKind.Specialization) != (parent is not null) || parent is { Kind: not DirectoryKind.ProfessionalArea })
        {
            throw new WrongDirectoryException(DirectoryKind.ProfessionalArea, parent?.Kind);
        }

        if (number is { } given)
        {
            OutOfRangeException.ThrowUnless("number of the entry", given, 1, MaxGivenNumber);
        }

        var entry = new DirectoryEntry
        {
            Kind = kind,
            Number = number ?? 0,
            ParentId = parent?.Id,
            Parent = parent,
            IsConfidential = isConfidential || parent is { IsConfidential: true },
            CreatedAt = now.ToStored()
        };
        entry.Edit(title, description);
        return entry;
    }

    /// <summary>Replaces title and description. Vacancies that bear the title follow only with <see cref="DirectoryEntryRenaming"/>.</summary>
    /// <exception cref="OutOfRangeException">The title is too long.</exception>
    internal void Edit(string title, string? description)
    {
        OutOfRangeException.ThrowUnless("length of the title", title.Length, 1, MaxTitleLengthOf(Kind));
        Title = title;
        NormalizedTitle = NormalizedText.Of(title);
        Description = description;
        Version++;
    }

    /// <summary>Refuses an entry of another directory than is meant.</summary>
    /// <exception cref="WrongDirectoryException">It is of another one.</exception>
    internal DirectoryEntry Of(DirectoryKind kind) => Kind == kind ? this : throw new WrongDirectoryException(kind, Kind);
}
