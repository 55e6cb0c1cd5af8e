using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Cli;

/// <summary>Reads what the command line names.</summary>
internal static class TextFiles
{
    /// <summary>How the command line names standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads a file, or standard input.</summary>
    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public static async Task<SourceText> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (path != StandardInput)
            {
                return new SourceText(WithoutMark(await File.ReadAllBytesAsync(path, cancellationToken)), path);
            }

            using var copy = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(copy, cancellationToken);
            return new SourceText(WithoutMark(copy.ToArray()), "<stdin>");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                Directory.Exists(path) ? $"{path}: this is a folder; expected a file." : $"{path}: cannot be read: {exception.Message}");
        }
    }

    // The byte order mark is no part of the text, and would shift the columns of the first line.
    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.AsMemory(3) : bytes;
}
