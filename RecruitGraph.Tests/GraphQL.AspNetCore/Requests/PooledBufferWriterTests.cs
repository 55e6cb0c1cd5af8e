using System.Buffers;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Requests;

public sealed class PooledBufferWriterTests
{
    [Fact]
    public void Write_Should_KeepWhatStandsBefore_When_BufferGrows()
    {
        using var writer = new PooledBufferWriter();
        var expected = new List<byte>();
        for (var i = 0; i < 100; i++)
        {
            var piece = Enumerable.Repeat((byte)i, i * 7).ToArray();
            writer.Write(piece);
            expected.AddRange(piece);
        }

        writer.WrittenSpan.ToArray().ShouldBe(expected);
    }

    [Fact]
    public void Clear_Should_ForgetEverything()
    {
        using var writer = new PooledBufferWriter();
        writer.Write("abc"u8);
        writer.Clear();
        writer.WrittenCount.ShouldBe(0);
        writer.Write("de"u8);
        writer.WrittenSpan.ToArray().ShouldBe("de"u8.ToArray());
    }

    [Fact]
    public void Advance_Should_Throw_When_MoreIsClaimedThanThereIs()
    {
        using var writer = new PooledBufferWriter();
        var space = writer.GetMemory(10).Length;
        Should.Throw<ArgumentOutOfRangeException>(() => writer.Advance(space + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => writer.Advance(-1));
    }
}
