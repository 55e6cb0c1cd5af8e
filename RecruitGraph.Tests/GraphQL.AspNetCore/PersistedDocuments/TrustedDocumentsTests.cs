using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.PersistedDocuments;

public sealed class TrustedDocumentsTests : IDisposable
{
    private const string Address = "{ address }";
    private const string Hello = "query Hello($name: String) { hello(name: $name) } query Me { whoAmI }";

    private readonly DocumentFolder _folder = new DocumentFolder()
        .Add("hello", Hello)
        .Add("up", "mutation { increment }")
        .Add("count", "subscription { count(to: 2) }")
        .Add(DocumentHash.Of("{ address }"u8), Address);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"documentId":"hello","operationName":"Hello","variables":{"name":"Ada"}}""", """{"hello":"Hello, Ada!"}""")]
    [InlineData("""{"id":"hello","operationName":"Me"}""", """{"whoAmI":null}""")]
    [InlineData("""{"query":null,"documentId":"hello","operationName":"Me"}""", """{"whoAmI":null}""")]
    [InlineData("""{"documentId":"up"}""", """{"increment":1}""")]
    public async Task Document_Should_Run_When_ItIsNamed(string body, string data)
    {
        await using var server = await _folder.StartAsync();
        (await server.PostAsync(body).ShouldAnswerAsync()).GetRawText().ShouldBe(data);
    }

    [Fact]
    public async Task Document_Should_BeFoundByItsHash_WhateverItsFileIsCalled()
    {
        await using var server = await _folder.StartAsync();
        foreach (var id in new[] { DocumentHash.Of("{ address }"u8), $"sha256:{DocumentHash.Of("{ address }"u8)}" })
        {
            await server.PostAsync(JsonSerializer.Serialize(new { documentId = id })).ShouldAnswerAsync();
            await server.GetAsync($"documentId={id}").ShouldAnswerAsync();
        }

        var hash = DocumentHash.Of(System.Text.Encoding.UTF8.GetBytes(Hello));
        await server.PostAsync(JsonSerializer.Serialize(new
        {
            operationName = "Me",
            extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } },
        })).ShouldAnswerAsync();
    }

    [Fact]
    public async Task Document_Should_RunOverEveryTransport()
    {
        await using var server = await _folder.StartAsync();
        using var batch = await server.PostAsync("""[{"documentId":"up"},{"id":"hello","operationName":"Me"},{"documentId":"none"}]""");
        var answers = await batch.ReadJsonAsync();
        answers[0].GetProperty("data").GetProperty("increment").GetInt32().ShouldBe(1);
        answers[1].GetProperty("data").TryGetProperty("whoAmI", out _).ShouldBeTrue();
        Code(answers[2]).ShouldBe("PERSISTED_DOCUMENT_NOT_FOUND");

        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { documentId = "count" } });
        (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").GetProperty("count").GetInt32().ShouldBe(1);
        await socket.SendAsync(new { type = "subscribe", id = "2", payload = new { documentId = "none" } });
        var message = await socket.ReceiveAsync();
        while (message.GetProperty("id").GetString() == "1")
        {
            message = await socket.ReceiveAsync();
        }

        message.GetProperty("type").GetString().ShouldBe("error");
        message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("PERSISTED_DOCUMENT_NOT_FOUND");
        await socket.CloseAsync();

        using var stream = await TestEventStream.GetAsync(server, "documentId=count");
        (await stream.ReadNextAsync()).GetProperty("data").GetProperty("count").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Mutation_Should_BeRefusedWith405_When_ItIsNamedByGet()
    {
        await using var server = await _folder.StartAsync();
        await server.GetAsync("documentId=up").ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "OPERATION_NOT_ALLOWED");
        server.Schema.Increments.ShouldBe(0);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("../hello")]
    [InlineData("hello.graphql")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task Id_Should_BeRefused_When_ItIsUnknown(string id)
    {
        await using var server = await _folder.StartAsync();
        await server.PostAsync(JsonSerializer.Serialize(new { documentId = id }))
            .ShouldRefuseAsync(HttpStatusCode.OK, "PERSISTED_DOCUMENT_NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"documentId":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"documentId":null}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"documentId":"up","documentId":"up"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"documentId":"up","query":"{ hello }"}""", HttpStatusCode.OK)]
    public async Task Request_Should_BeRefused_When_ItNamesNoDocumentOrTwo(string body, HttpStatusCode status)
    {
        await using var server = await _folder.StartAsync();
        await server.PostAsync(body).ShouldRefuseAsync(status, "BAD_REQUEST");
        server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Id_Should_MeanNothing_When_TheRequestHasAQuery()
    {
        await using var server = await _folder.StartAsync();
        await server.PostAsync("""{"id":"up","query":"{ hello }"}""").ShouldAnswerAsync();
        server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task NothingElse_Should_Run_When_OnlyTrustedDocumentsMay()
    {
        await using var server = await _folder.StartAsync(options => options.OnlyAllowPersistedDocuments = true);
        await server.PostAsync("""{"documentId":"up"}""").ShouldAnswerAsync();
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = DocumentHash.Of("{ hello }"u8) } };
        foreach (var body in new[]
        {
            """{"query":"mutation { increment }"}""",
            """{"query":"{ __schema { types { name } } }"}""",
            JsonSerializer.Serialize(new { extensions }),
            JsonSerializer.Serialize(new { query = "{ hello }", extensions }),
        })
        {
            await server.PostAsync(body).ShouldRefuseAsync(HttpStatusCode.OK, "TRUSTED_DOCUMENT_REQUIRED");
        }

        await server.GetAsync("query={hello}").ShouldRefuseAsync(HttpStatusCode.OK, "TRUSTED_DOCUMENT_REQUIRED");
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", "{ hello }");
        (await socket.ReceiveAsync()).GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()
            .ShouldBe("TRUSTED_DOCUMENT_REQUIRED");
        await socket.CloseAsync();
        server.Schema.Increments.ShouldBe(1);
    }

    [Fact]
    public async Task Refusal_Should_SayThatTheIdIsUnknown_When_OnlyTrustedDocumentsMayRun()
    {
        await using var server = await _folder.StartAsync(options => options.OnlyAllowPersistedDocuments = true);
        var byId = await server.PostAsync("""{"documentId":"none"}""").ShouldRefuseAsync(HttpStatusCode.OK, "PERSISTED_DOCUMENT_NOT_FOUND");
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = DocumentHash.Of("{ hello }"u8) } };
        var byHash = await server.PostAsync(JsonSerializer.Serialize(new { extensions }))
            .ShouldRefuseAsync(HttpStatusCode.OK, "TRUSTED_DOCUMENT_REQUIRED");

        Message(byId).ShouldBe("There is no trusted document of this id, and only trusted documents run here.");
        Message(byHash).ShouldBe("There is no trusted document of this hash, and only trusted documents run here.");
        server.Schema.Increments.ShouldBe(0);

        static string? Message(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("message").GetString();
    }

    [Fact]
    public async Task Start_Should_FailAndNameTheFiles_When_DocumentsAreWrong()
    {
        _folder.Add("broken", "{").Add("unknown", "{ nothing }").Add("a b", "{ hello }").Add(new string('0', 64), "{ hello }");
        var failure = await Should.ThrowAsync<InvalidOperationException>(_folder.StartAsync());
        failure.Message.ShouldContain("broken.graphql is no GraphQL: Syntax Error");
        failure.Message.ShouldContain("unknown.graphql does not fit the schema: Cannot query field");
        failure.Message.ShouldContain("a b.graphql has a name that is no id");
        failure.Message.ShouldContain($"{new string('0', 64)}.graphql is named by a hash that is not its own, {DocumentHash.Of("{ hello }"u8)}");
        failure.Message.Split(Environment.NewLine).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Start_Should_FailAndNameTheFiles_When_DocumentsExceedALimit()
    {
        _folder.Add("tokens", $"{{ {string.Concat(Enumerable.Repeat("hello ", 30))} }}").Add("aliases", "{ a: hello b: hello }");
        var failure = await Should.ThrowAsync<InvalidOperationException>(GraphQLTestServer.StartAsync(builder => builder
            .AddFileSystemOperationDocumentStorage(_folder.Path)
            .ModifyOptions(options => options.Limits = new() { MaxTokens = 30, MaxAliases = 1 })));
        failure.Message.Split(Environment.NewLine).ShouldBe(
        [
            $"The trusted document {_folder.Path}/aliases.graphql could never run: The operation has too many aliases: 2 aliases, "
            + "fragments counted wherever they are spread, but at most 1 are allowed. Ask for several objects through a list field, or in several requests.",
            $"The trusted document {_folder.Path}/tokens.graphql could never run: The document is too long: at least 31 tokens, "
            + "but at most 30 are allowed. Leave out what is not needed, or send several requests.",
        ]);
    }

    [Fact]
    public async Task Start_Should_FailAndNameTheFile_When_AnyOperationIsTooExpensive()
    {
        _folder.Add("dear", "query A { hello } query B { slow gated }");
        var failure = await Should.ThrowAsync<InvalidOperationException>(GraphQLTestServer.StartAsync(builder => builder
            .AddFileSystemOperationDocumentStorage(_folder.Path)
            .ModifyOptions(options => options.Limits = new() { MaxFieldCost = 19 })));
        failure.Message.ShouldBe(
            $"The trusted document {_folder.Path}/dear.graphql could never run: The operation is too expensive: 20 units of field cost, "
            + "but at most 19 are allowed. Ask for shorter lists, or for less in each item.");
    }

    [Fact]
    public async Task Start_Should_Fail_When_TheFolderIsMissing()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(GraphQLTestServer.StartAsync(
            builder => builder.AddFileSystemOperationDocumentStorage("/nowhere")));
        failure.Message.ShouldBe("PersistedDocuments.Folder must be a folder that exists, but is \"/nowhere\".");
    }

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
