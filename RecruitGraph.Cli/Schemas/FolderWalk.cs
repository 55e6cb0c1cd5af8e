namespace RecruitGraph.Cli.Schemas;

/// <summary>
/// Finds the files below a folder, also through links. Each folder is read once, under its own name where it has one below the first
/// folder; a link that leads back to a folder around it is not followed.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly HashSet<string> Skipped = ["bin", "obj", "node_modules"];

    private readonly List<string> _files = [];
    private readonly HashSet<string> _read = [];
    private readonly Queue<string> _links = [];

    public IReadOnlyList<string> Read(string folder)
    {
        ReadAll(folder);
        while (_links.TryDequeue(out var link))
        {
            ReadAll(link);
        }

        return _files;
    }

    private void ReadAll(string folder)
    {
        if (RealPath.Find(folder) is not { } real)
        {
            LeaveOut(folder);
            return;
        }

        if (!_read.Add(real))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            // A document that is named must be there; what else a link would have led to, nobody can say.
            if (DocumentFiles.IsDocument(file) || RealPath.Find(file) is not null)
            {
                _files.Add(file);
            }
            else
            {
                LeaveOut(file);
            }
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(child);
            if (name.StartsWith('.') || Skipped.Contains(name))
            {
                continue;
            }

            if (!File.GetAttributes(child).HasFlag(FileAttributes.ReparsePoint))
            {
                ReadAll(child);
            }
            else if (RealPath.Find(child) is not { } target || !IsAround(target, real))
            {
                _links.Enqueue(child);
            }
        }
    }

    private static void LeaveOut(string link) => Console.Error.WriteLine($"{link}: this link leads nowhere, and is left out.");

    private static bool IsAround(string outer, string folder) =>
        (folder + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || outer == Path.GetPathRoot(outer);
}
