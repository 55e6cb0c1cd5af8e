using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.Vacancies;

public sealed partial class Vacancy
{
    /// <summary>Most entries of one directory.</summary>
    public const int MaxEntriesPerDirectory = 50;

    private readonly List<VacancyDirectoryEntry> _entries = [];

    /// <summary>The directory entries that describe it, where they were loaded; see <see cref="VacancyDirectoryEntry.Position"/>.</summary>
    public IReadOnlyCollection<VacancyDirectoryEntry> Entries => _entries;

    /// <summary>
    /// Replaces the entries that describe it, in order; the present ones must be loaded. The specialization's title
    /// becomes the vacancy's title, the professional area's the department, the work address's the location.
    /// </summary>
    /// <exception cref="OutOfRangeException">
    /// More than one grade, work address, area or specialization, or more than <see cref="MaxEntriesPerDirectory"/> of
    /// another directory.
    /// </exception>
    /// <exception cref="WrongDirectoryException">A question type, which describes no vacancy.</exception>
    public void DescribeBy(IReadOnlyCollection<DirectoryEntry> entries, DateTimeOffset now)
    {
        Describe(entries);
        Touch(now);
    }

    private void Describe(IReadOnlyCollection<DirectoryEntry> entries)
    {
        var wanted = entries.DistinctBy(entry => entry.Id).ToList();
        foreach (var directory in wanted.GroupBy(entry => entry.Kind))
        {
            OutOfRangeException.ThrowUnless($"number of entries of {directory.Key}", directory.Count(), 0, MaxOf(directory.Key));
        }

        _entries.RemoveAll(present => wanted.All(entry => entry.Id != present.EntryId));
        for (var position = 0; position < wanted.Count; position++)
        {
            var entry = wanted[position];
            if (_entries.Find(present => present.EntryId == entry.Id) is { } present)
            {
                present.Position = position;
            }
            else
            {
                _entries.Add(new VacancyDirectoryEntry(entry, position));
            }
        }

        Title = TitleOf(DirectoryKind.Specialization) ?? Title;
        Department = TitleOf(DirectoryKind.ProfessionalArea) ?? Department;
        Location = TitleOf(DirectoryKind.WorkAddress) ?? Location;

        string? TitleOf(DirectoryKind kind) => wanted.Find(entry => entry.Kind == kind)?.Title;
    }

    private static int MaxOf(DirectoryKind kind) => kind switch
    {
        DirectoryKind.Grade or DirectoryKind.WorkAddress or DirectoryKind.ProfessionalArea or DirectoryKind.Specialization => 1,
        DirectoryKind.QuestionType => throw new WrongDirectoryException(DirectoryKind.Skill, kind),
        _ => MaxEntriesPerDirectory
    };
}
