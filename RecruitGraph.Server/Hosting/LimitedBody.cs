namespace RecruitGraph.Server.Hosting;

/// <summary>
/// The body of a request, which refuses to be read beyond a limit. A limit of the web server's own ends the connection, and a client
/// who reads only when all is written then never learns why. What is beyond this one is still taken from him, within the bounds that the
/// web server has for all requests, and thrown away.
/// </summary>
internal sealed class LimitedBody : Stream
{
    private readonly Stream _body;
    private readonly long _most;
    private long _count;

    private LimitedBody(Stream body, long most, long announced) => (_body, _most, _count) = (body, most, announced > most ? announced : 0);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Refuses whoever reads more of the request's body with status 413, at once where so much is announced.</summary>
    /// <param name="request">Whose body nobody has read yet.</param>
    /// <param name="most">The most bytes.</param>
    public static void Limit(HttpRequest request, long most) => request.Body = new LimitedBody(request.Body, most, request.ContentLength ?? 0);

    /// <inheritdoc/>
    /// <exception cref="BadHttpRequestException">The body is longer than it may be.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        RequireRoom();
        var count = await _body.ReadAsync(buffer, cancellationToken);
        _count += count;
        RequireRoom();
        return count;
    }

    /// <inheritdoc/>
    /// <exception cref="BadHttpRequestException">The body is longer than it may be.</exception>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void RequireRoom()
    {
        if (_count > _most)
        {
            throw new BadHttpRequestException($"The body is longer than {_most} bytes.", StatusCodes.Status413PayloadTooLarge);
        }
    }
}
