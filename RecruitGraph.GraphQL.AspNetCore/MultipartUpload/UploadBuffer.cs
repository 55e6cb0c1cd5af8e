namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The content of a file: in memory while it is short, else in a temporary file that nobody finds.</summary>
internal sealed class UploadBuffer(int memoryThreshold, string folder) : IDisposable
{
    private readonly PooledBufferWriter _memory = new();
    private FileStream? _file;
    private bool _isDisposed;

    public long Length { get; private set; }

    /// <summary>Whether the content was too long for memory.</summary>
    public bool IsOnDisk => _file is not null;

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_file is null && Length + bytes.Length > memoryThreshold)
        {
            _file = OpenTemporary(folder);
            await RandomAccess.WriteAsync(_file.SafeFileHandle, _memory.WrittenMemory, 0, cancellationToken);
            _memory.Clear();
        }

        if (_file is not null)
        {
            await RandomAccess.WriteAsync(_file.SafeFileHandle, bytes, Length, cancellationToken);
        }
        else
        {
            bytes.Span.CopyTo(_memory.GetSpan(bytes.Length));
            _memory.Advance(bytes.Length);
        }

        Length += bytes.Length;
    }

    /// <summary>Reads from any place; 0 at the end.</summary>
    /// <exception cref="ObjectDisposedException">The request has been answered.</exception>
    public int Read(Span<byte> target, long offset)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(UploadedFile));
        if (_file is not null)
        {
            return RandomAccess.Read(_file.SafeFileHandle, target, offset);
        }

        var rest = _memory.WrittenSpan[(int)Math.Min(offset, Length)..];
        var count = Math.Min(rest.Length, target.Length);
        rest[..count].CopyTo(target);
        return count;
    }

    public void Dispose()
    {
        _isDisposed = true;
        _memory.Dispose();
        _file?.Dispose();
    }

    private static FileStream OpenTemporary(string folder)
    {
        var path = Path.Combine(folder, $"upload-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows())
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        // The name goes at once and the content with the handle, so nothing stays behind even when the process is killed.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
