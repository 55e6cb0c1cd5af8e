using Microsoft.Extensions.Logging;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

public sealed class TransportLogTests : GraphQLServerTest
{
    [Fact]
    public async Task Log_Should_TellTypeAndPathButNoMessage_When_AResolverThrows()
    {
        await Server.PostDocumentAsync("{ hidden: fail }");
        var entry = Server.Log.Entries.ShouldHaveSingleItem();
        entry.Level.ShouldBe(LogLevel.Error);
        entry.Id.Name.ShouldBe("FieldFailed");
        entry.Text.ShouldContain("hidden");
        entry.Text.ShouldContain("System.InvalidOperationException");
        entry.Text.ShouldContain(nameof(TestSchema));
        entry.Text.ShouldNotContain(TestSchema.Secret);
    }

    [Fact]
    public async Task Log_Should_StaySilent_When_TheClientIsWrong()
    {
        await Server.PostDocumentAsync("{ nothing }");
        await Server.PostAsync("{");
        await Server.GetAsync("query=mutation{increment}");
        Server.Log.Entries.ShouldBeEmpty();
    }
}
