namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>
/// The rows of one noun. A derived class names its subjects and writes its table in its constructor; the classes of the
/// assembly together are the matrix.
/// </summary>
internal abstract class MatrixRows
{
    private readonly List<MatrixRow> _rows = [];
    private readonly Dictionary<string, Func<World, Task<object>>> _subjects = [];
    private readonly Dictionary<string, Func<World, Task<WorldEvents>>> _events = [];

    public IReadOnlyList<MatrixRow> Rows => _rows;

    /// <summary>How the values are made that rows call by <c>$name</c>, anew for every cell.</summary>
    public IReadOnlyDictionary<string, Func<World, Task<object>>> Subjects => _subjects;

    /// <summary>How the things happen that a field of Subscription tells of, by the field's name.</summary>
    public IReadOnlyDictionary<string, Func<World, Task<WorldEvents>>> Events => _events;

    /// <summary>Says what <c>$name</c> is.</summary>
    protected void Subject(string name, Func<World, Task<object>> make) => _subjects.Add(name, make);

    /// <summary>Says what a field of Subscription tells of.</summary>
    protected void Happening(string field, Func<World, Task<WorldEvents>> make) => _events.Add(field, make);

    /// <summary>
    /// Rows as a stranger reads them. The first line names the columns. A row is a call, which is <c>query field(…)</c>,
    /// <c>mutation field(…)</c>, <c>subscription field(…)</c> or, for a field of a type, <c>Type.field query(…) { … }</c>, and below it, indented, the
    /// <see cref="Outcome"/> for each caller. What stands behind a bar are tables that the call may write to although it is a
    /// query or was refused.
    /// </summary>
    protected void Table(string text)
    {
        var lines = text.Split('\n');
        lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(Enum.GetNames<Caller>().Select(name => name.ToLowerInvariant()), $"The columns of {GetType().Name}.");
        var call = "";
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            if (line[0] != ' ')
            {
                call = $"{call} {line}".Trim();
                continue;
            }

            var parts = line.Split('|', 2);
            _rows.Add(MatrixRow.Parse(call, Words(parts[0]), Words(parts.ElementAtOrDefault(1) ?? "")));
            call = "";
        }

        call.ShouldBeEmpty("The last call has no outcomes.");
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
