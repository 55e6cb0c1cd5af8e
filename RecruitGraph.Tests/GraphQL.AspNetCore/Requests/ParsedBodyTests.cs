using System.Text;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Requests;

public sealed class ParsedBodyTests
{
    private const int Seed = 20261121;
    private const int Mutations = 5_000;

    private static readonly byte[][] Bodies =
    [
        .. new[]
        {
            """{"query":"{ a }","operationName":null,"variables":{"a":[1,-2.5e3,{"b":"\ud83c\udfc3 ü"}]},"extensions":{},"id":7}""",
            """[{"query":"mutation M { a }","operationName":"M"},{"query":"{ \"\"\"\n\"\"\" }","variables":{"a":{"b":[[[null]]]}}},7,[]]""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public void Parse_Should_AnswerOrRefuse_When_BytesAreAnyhowBroken()
    {
        var random = new Random(Seed);
        var parsed = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var body = Mutate(Bodies[i % Bodies.Length], random);
            try
            {
                ParsedBody.Parse(body, maxBatchSize: 4).Dispose();
                parsed++;
            }
            catch (RequestRefusedException refusal)
            {
                refusal.Message.ShouldNotBeNullOrWhiteSpace();
            }
            catch (Exception exception)
            {
                Assert.Fail($"Mutation {i} of seed {Seed} gave {exception.GetType()}: {Convert.ToBase64String(body)}");
            }
        }

        parsed.ShouldBeInRange(1, Mutations - 1);
    }

    [Theory]
    [InlineData("[{}]", 1, true)]
    [InlineData(" \t\r\n[7]", 1, true)]
    [InlineData("""{"query":"{ a }"}""", 1, false)]
    [InlineData("""{"query":"{ a }","more":[]}""", 1, false)]
    public void Parse_Should_TellArraysFromRequests(string body, int maxBatchSize, bool isBatch)
    {
        using var parsed = ParsedBody.Parse(Encoding.UTF8.GetBytes(body), maxBatchSize);
        (parsed.Batch is not null).ShouldBe(isBatch);
        (parsed.Single is not null).ShouldBe(!isBatch);
    }

    [Theory]
    [InlineData("""[{"query":"{ a }"},{"query":"query Q { a } subscription S { b }"}]""", true)]
    [InlineData("""[{"query":"{ a }"},7]""", true)]
    [InlineData("""[{"query":"{ a }"},{"query":"mutation { a }"}]""", false)]
    [InlineData("""[{"query":"\u006dutation { a }"}]""", false)]
    [InlineData("""[{"query":"{ mutationLog }"}]""", false)]
    [InlineData("""[{"query":""}]""", false)]
    public void Batch_Should_KnowThatItHoldsQueriesAlone(string body, bool queriesAlone)
    {
        using var parsed = ParsedBody.Parse(Encoding.UTF8.GetBytes(body), maxBatchSize: 10);
        parsed.Batch!.HasQueriesAlone.ShouldBe(queriesAlone);
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        var mutated = body.ToList();
        for (var left = random.Next(1, 4); left > 0 && mutated.Count > 0; left--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(5))
            {
                case 0:
                    mutated.RemoveAt(at);
                    break;
                case 1:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 2:
                    mutated.Insert(at, "{}[]\",:\\u0"u8[random.Next(10)]);
                    break;
                case 3:
                    mutated.RemoveRange(at, mutated.Count - at);
                    break;
                default:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(random.Next(1, 60), mutated.Count - at)));
                    break;
            }
        }

        return [.. mutated];
    }
}
