using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.MultipartUpload;

public sealed class UploadBufferTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("upload-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(100_000, true)]
    public async Task Content_Should_BeReadAsWritten_When_ItIsOnEitherSideOfTheThreshold(int length, bool isOnDisk)
    {
        var bytes = Bytes(length);
        using var buffer = await WriteAsync(bytes);
        buffer.IsOnDisk.ShouldBe(isOnDisk);
        buffer.Length.ShouldBe(length);

        var file = new UploadedFile("cv.pdf", null, buffer);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        copy.ToArray().ShouldBe(bytes);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    public async Task Streams_Should_EachHaveTheirOwnPlace(int length)
    {
        using var buffer = await WriteAsync(Bytes(length));
        await using var first = new UploadReadStream(buffer);
        await using var second = new UploadReadStream(buffer);
        first.Seek(-1, SeekOrigin.End);
        first.ReadByte().ShouldBe((length - 1) % 251);
        first.ReadByte().ShouldBe(-1);
        second.ReadByte().ShouldBe(0);
        second.Seek(1, SeekOrigin.Current).ShouldBe(2);
        second.ReadByte().ShouldBe(2);
        second.Position = length + 10;
        second.ReadByte().ShouldBe(-1);
        second.Length.ShouldBe(length);
        Should.Throw<ArgumentOutOfRangeException>(() => second.Position = -1);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    public async Task Read_Should_Throw_When_TheRequestWasAnswered(int length)
    {
        var buffer = await WriteAsync(Bytes(length));
        var stream = new UploadReadStream(buffer);
        buffer.Dispose();
        Should.Throw<ObjectDisposedException>(() => stream.ReadByte());
    }

    [Fact]
    public async Task TemporaryFile_Should_HaveNoNameThatAnybodyFinds()
    {
        using (await WriteAsync(Bytes(500)))
        {
            if (!OperatingSystem.IsWindows())
            {
                _folder.EnumerateFiles().ShouldBeEmpty();
            }
        }

        _folder.EnumerateFiles().ShouldBeEmpty();
    }

    private async Task<UploadBuffer> WriteAsync(byte[] bytes)
    {
        var buffer = new UploadBuffer(memoryThreshold: 100, _folder.FullName);
        foreach (var piece in bytes.Chunk(30))
        {
            await buffer.WriteAsync(piece, default);
        }

        return buffer;
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(static i => (byte)(i % 251))];
}
