namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

/// <summary>Frames that break RFC 6455 are answered with a close frame, so that a client learns what was wrong.</summary>
public sealed class FrameTests : GraphQLServerTest
{
    private const byte Text = 0x81;

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { (byte)'{', 0xC3, 0x28, (byte)'}' })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })] // half of a surrogate pair
    [InlineData(new byte[] { 0xE2, 0x98 })] // a letter without its end
    public async Task Connection_Should_CloseWith1007_When_ATextIsNoUtf8(byte[] text)
    {
        using var socket = await RawSocket.ConnectAsync(Server);
        await socket.SendAsync(Text, text);
        (await socket.ReceiveCloseCodeAsync()).ShouldBe(1007);
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0xC1)] // RSV1: compressed, which was not agreed on
    [InlineData(0xA1)] // RSV2
    [InlineData(0x91)] // RSV3
    [InlineData(0x83)] // an opcode that nobody has defined
    public async Task Connection_Should_CloseWith1002_When_AFrameHasBitsThatMeanNothing(byte head)
    {
        using var socket = await RawSocket.ConnectAsync(Server);
        await socket.SendAsync(head, "{}"u8.ToArray());
        (await socket.ReceiveCloseCodeAsync()).ShouldBe(1002);
        Server.Log.Entries.ShouldBeEmpty();
    }
}
