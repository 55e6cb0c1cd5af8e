using System.Buffers;
using System.Text;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class ResponseFramingTests
{
    [Fact]
    public void Multipart_Should_EndEachPartWithItself()
    {
        Frame(ResponseMediaType.Multipart, "{\"a\":1}", "{\"b\":2}").ShouldBe(
        [
            "\r\n---",
            "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"a\":1}\r\n---",
            "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"b\":2}\r\n---",
            "--\r\n",
        ]);
    }

    [Fact]
    public void JsonLines_Should_KeepAnAnswerOnItsLine() =>
        Frame(ResponseMediaType.JsonLines, "{\"a\":1}", "{\r\n \"b\": \"\\n\"\n}").ShouldBe(
        [
            "",
            "{\"a\":1}\n",
            "{   \"b\": \"\\n\" }\n",
            "",
        ]);

    [Theory]
    [InlineData("Json")]
    [InlineData("GraphQLResponse")]
    public void Of_Should_Refuse_When_AnswersComeAlone(string mediaType) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ResponseFraming.Of(Enum.Parse<ResponseMediaType>(mediaType)));

    private static List<string> Frame(ResponseMediaType mediaType, params string[] answers)
    {
        var framing = ResponseFraming.Of(mediaType);
        return
        [
            Write(framing.WriteStart),
            .. answers.Select(answer => Write(output =>
            {
                framing.WriteAnswerStart(output);
                foreach (var piece in Encoding.UTF8.GetBytes(answer).Chunk(3))
                {
                    framing.WritePiece(output, piece);
                }

                framing.WriteAnswerEnd(output);
            })),
            Write(framing.WriteEnd),
        ];
    }

    private static string Write(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
