namespace RecruitGraph.Tests.Cli;

/// <summary>A folder of files for one test, in which commands run.</summary>
internal sealed class CliFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("recruitgraph-cli-").FullName;

    /// <summary>Writes a file, and the folders above it.</summary>
    public CliFolder With(string name, string text)
    {
        var file = Path.Combine(_path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Makes a link to a file or folder, relative to that of the link.</summary>
    public CliFolder WithLink(string name, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_path, name))!);
        Directory.CreateSymbolicLink(Path.Combine(_path, name), target);
        return this;
    }

    public Task<CliOutcome> RunAsync(params string[] arguments) => CliProcess.RunAsync(_path, string.Empty, arguments);

    public Task<CliOutcome> RunWithInputAsync(string input, params string[] arguments) => CliProcess.RunAsync(_path, input, arguments);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
