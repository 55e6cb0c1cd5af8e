namespace RecruitGraph.Cli;

/// <summary>Where a path leads when every link on the way is followed.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows; more of them are a circle.</summary>
    private const int MostLinks = 40;

    /// <returns>Null where there is nothing: the path does not exist, or a link leads to nothing or in a circle.</returns>
    public static string? Find(string path)
    {
        var links = 0;
        return Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), ref links);
    }

    private static string? Resolve(string full, ref int links)
    {
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        // A link is relative to where it really stands, so the folders above it come first.
        if (Resolve(parent, ref links) is not { } folder)
        {
            return null;
        }

        var here = Path.Combine(folder, Path.GetFileName(full));
        if (!Path.Exists(here))
        {
            return null;
        }

        FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        if (entry.ResolveLinkTarget(returnFinalTarget: false) is not { } target)
        {
            return here;
        }

        return ++links > MostLinks ? null : Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target.FullName)), ref links);
    }
}
