using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.MultipartUpload;

public sealed class MultipartUploadTests : IAsyncLifetime
{
    private const string Upload = """{"query":"mutation ($file: Upload!) { upload(file: $file) }","variables":{"file":null}}""";
    private const string UploadMany =
        """{"query":"mutation ($input: FilesInput!) { uploadMany(input: $input) }","variables":{"input":{"files":[null,null]}}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("upload-tests-");
    private GraphQLTestServer? _server;

    private GraphQLTestServer Server => _server!;

    public async Task InitializeAsync() => _server = await UploadSchema.StartAsync(_folder.FullName);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.EnumerateFiles().ShouldBeEmpty();
        _folder.Delete();
    }

    [Theory]
    [InlineData(0, "memory")]
    [InlineData(100, "memory")]
    [InlineData(101, "disk")]
    [InlineData(4096, "disk")]
    public async Task File_Should_ReachTheResolver(int length, string place)
    {
        var content = Enumerable.Range(0, length).Select(static i => (byte)i).ToArray();
        var data = await new TestForm().Field("operations", Upload).Field("map", """{"0":["variables.file"]}""")
            .File("0", content, "../Резюме.pdf", "application/pdf").SendAsync(Server).ShouldAnswerAsync();
        data.GetProperty("upload").GetString().ShouldBe(
            $"Резюме.pdf application/pdf {length} {place} {Convert.ToHexStringLower(SHA256.HashData(content))}");
    }

    [Fact]
    public async Task Files_Should_StandWhereTheMapSays()
    {
        var data = await new TestForm().Field("operations", UploadMany)
            .Field("map", """{"b":["variables.input.files.1"],"a":["variables.input.files.0"]}""")
            .File("a", "A", "a.txt").File("b", "B", "b.txt").SendAsync(Server).ShouldAnswerAsync();
        data.GetProperty("uploadMany").EnumerateArray().Select(static name => name.GetString()).ShouldBe(["a.txt", "b.txt"]);
    }

    [Fact]
    public async Task File_Should_StandInSeveralPlaces()
    {
        var data = await new TestForm().Field("operations", UploadMany)
            .Field("map", """{"0":["variables.input.files.1", "variables.input.files.0"]}""")
            .File("0", "A").SendAsync(Server).ShouldAnswerAsync();
        data.GetProperty("uploadMany").EnumerateArray().Select(static name => name.GetString()).ShouldBe(["a.txt", "a.txt"]);
    }

    [Fact]
    public async Task Files_Should_ReachEachRequestOfAnArray()
    {
        using var response = await new TestForm().Field("operations", $"[{Upload},{Upload}]")
            .Field("map", """{"0":["0.variables.file"],"1":["1.variables.file"]}""")
            .File("0", "A", "a.txt").File("1", "B", "b.txt").SendAsync(Server);
        var answers = await response.ReadJsonAsync();
        answers[0].GetProperty("data").GetProperty("upload").GetString()!.ShouldStartWith("a.txt ");
        answers[1].GetProperty("data").GetProperty("upload").GetString()!.ShouldStartWith("b.txt ");
    }

    [Fact]
    public async Task Form_Should_BeReadAsHttpClientsWriteIt()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Upload), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent("ж"u8.ToArray()), "0", "Ада.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Url) { Content = form, Headers = { { "Apollo-Require-Preflight", "true" } } };
        var data = await Server.Client.SendAsync(request).ShouldAnswerAsync();
        data.GetProperty("upload").GetString()!.ShouldStartWith("Ада.txt  2 memory ");
    }

    [Fact]
    public async Task Request_Should_Answer_When_ItHasNoFiles() =>
        await new TestForm().Field("operations", """{"query":"{ hello }"}""").Field("map", "{}").SendAsync(Server).ShouldAnswerAsync();

    public static TheoryData<string, string> Misuses => new()
    {
        { "no parts", "in this order" },
        { "map first", "in this order" },
        { "file before map", "in this order" },
        { "operations twice", "in this order" },
        { "map twice", "not in \"map\"" },
        { "file twice", "given twice" },
        { "file not in map", "not in \"map\"" },
        { "file missing", "\"0\" of \"map\" is missing" },
        { "file without a name", "must be a file" },
        { "part without disposition", "Content-Disposition" },
        { "part with two names", "with one name" },
        { "operations no JSON", "\"operations\" is not valid JSON" },
        { "operations no object", "\"operations\" must be" },
        { "operations not UTF-8", "\"operations\" is not valid UTF-8" },
        { "operations with a doubled member", "names a member twice" },
        { "map no JSON", "\"map\" is not valid JSON" },
        { "map no object", "\"map\" must be" },
        { "map entry no list", "a list of paths" },
        { "map entry empty", "a list of paths" },
        { "map entry of numbers", "a list of paths" },
        { "map names a file twice", "\"map\" names the file \"0\" twice" },
        { "map with half a surrogate", "surrogate" },
        { "path to nowhere", "leads nowhere" },
        { "path through a text", "leads nowhere" },
        { "path past the end of a list", "leads nowhere" },
        { "path with a negative index", "leads nowhere" },
        { "path to a value", "must lead to a null" },
        { "path of two files", "and to no other file" },
        { "path outside the variables", "must lead into the variables" },
        { "path to the variables themselves", "must lead into the variables" },
        { "path empty", "must lead into the variables" },
        { "path too deep", "leads nowhere" },
    };

    [Theory]
    [MemberData(nameof(Misuses))]
    public async Task Request_Should_BeRefusedWith400_When_ItBreaksARule(string misuse, string inMessage)
    {
        using var response = await Misuse(misuse).SendAsync(Server);
        var answer = await response.ReadJsonAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, answer.GetRawText());
        var error = answer.GetProperty("errors")[0];
        error.GetProperty("message").GetString()!.ShouldContain(inMessage);
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBeOneOf("INVALID_MULTIPART_REQUEST", "BAD_REQUEST");
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("operations")]
    [InlineData("map")]
    public async Task Request_Should_BeRefusedAsTooDeep_When_APartIsNestedDeeperThanAllowed(string part)
    {
        var deep = new string('[', 500) + new string(']', 500);
        var form = part == "map" ? new TestForm().Field("operations", Upload).Field("map", deep) : new TestForm().Field("operations", deep);
        var answer = await form.SendAsync(Server).ShouldRefuseAsync(HttpStatusCode.BadRequest, "JSON_NESTING_LIMIT_EXCEEDED");
        var error = answer.GetProperty("errors")[0];
        error.GetProperty("message").GetString()!.ShouldStartWith($"\"{part}\" is nested too deep: 500 levels of objects and arrays");
        error.GetProperty("extensions").GetRawText().ShouldBe(
            $$"""{"code":"JSON_NESTING_LIMIT_EXCEEDED","asked":500,"allowed":64,"where":"{{part}}"}""");
    }

    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public async Task File_Should_BeRefusedAsTooDeep_When_ItsReferenceLiesTooDeep(int arrays, bool isAllowed)
    {
        // The request and its variables are two levels more, and the reference is one.
        var operations = $$$"""{"query":"{ __typename }","variables":{"a":{{{new string('[', arrays)}}}null{{{new string(']', arrays)}}}}}""";
        var map = $$"""{"0":["variables.a{{string.Concat(Enumerable.Repeat(".0", arrays))}}"]}""";
        var sending = new TestForm().Field("operations", operations).Field("map", map).File("0", "text").SendAsync(Server);
        if (isAllowed)
        {
            await sending.ShouldAnswerAsync();
            return;
        }

        var answer = await sending.ShouldRefuseAsync(HttpStatusCode.BadRequest, "JSON_NESTING_LIMIT_EXCEEDED");
        answer.GetProperty("errors")[0].GetProperty("extensions").GetRawText().ShouldBe(
            """{"code":"JSON_NESTING_LIMIT_EXCEEDED","asked":65,"allowed":64,"where":"operations"}""");
    }

    [Theory]
    [InlineData(4097, 0, "The file \"0\" is too large: at least 4097 bytes, but at most 4096 are allowed. Send less of it in one request.", 4096)]
    [InlineData(4096, 2049, "All files together are too large: at least 6145 bytes, but at most 6144 are allowed. Send less of it in one request.", 6144)]
    public async Task Request_Should_BeRefusedWith413_When_FilesAreTooLong(int first, int second, string message, int allowed)
    {
        var answer = await TwoFiles(first, second).SendAsync(Server)
            .ShouldRefuseAsync(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
        var error = answer.GetProperty("errors")[0];
        error.GetProperty("message").GetString().ShouldBe(message);
        error.GetProperty("extensions").GetProperty("allowed").GetInt32().ShouldBe(allowed);
    }

    [Fact]
    public async Task Request_Should_Answer_When_FilesAreAsLongAsAllowed() =>
        await TwoFiles(4096, 2048).SendAsync(Server).ShouldAnswerAsync();

    [Fact]
    public async Task Request_Should_BeRefusedWith413_When_ItHasTooManyFiles()
    {
        var answer = await new TestForm().Field("operations", UploadMany)
            .Field("map", """{"0":["variables.a"],"1":["variables.b"],"2":["variables.c"]}""").SendAsync(Server)
            .ShouldRefuseAsync(HttpStatusCode.RequestEntityTooLarge, "TOO_MANY_FILES");
        answer.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("The request has too many files: at least 3 files, but at most 2 are allowed. Send the others in requests of their own.");
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith413_When_ItsJsonIsTooLong() =>
        await new TestForm().Field("operations", $$"""{"query":"{ hello }{{new string(' ', 2048)}}"}""").Field("map", "{}").SendAsync(Server)
            .ShouldRefuseAsync(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");

    [Fact]
    public async Task Request_Should_BeRefusedWith413_When_ItAnnouncesTooMuch()
    {
        var form = new TestForm().Field("operations", Upload).Field("map", """{"0":["variables.file"]}""").File("0", new byte[100_000]);
        await form.SendAsync(Server).ShouldRefuseAsync(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith413AndTheLimit_When_ItsEndDoesNotCome()
    {
        var form = new TestForm().Field("operations", """{"query":"{ hello }"}""").Field("map", "{}");
        using var request = form.ToRequest(Server);
        var text = await request.Content!.ReadAsStringAsync();
        var type = request.Content.Headers.ContentType;
        request.Content = new StringContent(text + new string('x', 15_000)) { Headers = { ContentType = type } };
        request.Headers.TransferEncodingChunked = true;
        var answer = await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        extensions.GetProperty("asked").GetInt64().ShouldBe(extensions.GetProperty("allowed").GetInt64() + 1);
        extensions.GetProperty("where").GetString().ShouldBe("body");
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith403_When_APageCouldHaveSentIt()
    {
        using var request = Single().ToRequest(Server, showsPreflight: false);
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.Forbidden, "PREFLIGHT_REQUIRED");
    }

    [Fact]
    public async Task Request_Should_BeToldOfThePreflightFirst_When_TheBoundaryIsMissingToo()
    {
        using var request = Single().ToRequest(Server, showsPreflight: false);
        request.Content!.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.Forbidden, "PREFLIGHT_REQUIRED");
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("text/event-stream, application/json")]
    public async Task File_Should_ReachTheResolver_When_TheClientWouldRatherHaveEvents(string accept)
    {
        using var request = Single().ToRequest(Server);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Server.Client.SendAsync(request);
        var events = await response.Content.ReadAsStringAsync();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream", events);
        events.ShouldContain("event: next\ndata: {\"data\":{\"upload\":\"a.txt ");
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=----test; boundary=x")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789X")]
    public async Task Request_Should_BeRefusedWith400_When_TheBoundaryIsNone(string contentType)
    {
        using var request = Single().ToRequest(Server);
        request.Content!.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.BadRequest, "INVALID_MULTIPART_REQUEST");
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith400_When_TheBodyEndsTooEarly()
    {
        using var request = Single(new byte[1000]).ToRequest(Server, isComplete: false);
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.BadRequest, "INVALID_MULTIPART_REQUEST");
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith415_When_ItIsEncoded()
    {
        using var request = Single().ToRequest(Server);
        request.Content!.Headers.ContentEncoding.Add("gzip");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Fact]
    public async Task Uploads_Should_BeRefusedWith415_When_SwitchedOff()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.MultipartUpload.Enabled = false));
        await Single().SendAsync(server).ShouldRefuseAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Fact]
    public async Task Subscription_Should_BeRefused_When_ItComesWithFiles() =>
        await new TestForm().Field("operations", """{"query":"subscription { never }"}""").Field("map", "{}").SendAsync(Server)
            .ShouldRefuseAsync(HttpStatusCode.OK, "OPERATION_NOT_ALLOWED");

    [Fact]
    public async Task Log_Should_HoldNeitherNameNorContent_When_AResolverFails()
    {
        var operations = Upload.Replace("upload(", "uploadAndFail(", StringComparison.Ordinal);
        using var response = await new TestForm().Field("operations", operations).Field("map", """{"0":["variables.file"]}""")
            .File("0", TestSchema.Secret, $"{TestSchema.Secret}.pdf").SendAsync(Server);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(TestSchema.Secret);
        Server.Log.Entries.ShouldHaveSingleItem().Text.ShouldNotContain(TestSchema.Secret);
    }

    [Fact]
    public async Task Folder_Should_StayEmpty_When_TheClientGoesAwayHalfWay()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Server.Url.Port);
        var stream = socket.GetStream();
        var start = "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n" + Upload
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"0\":[\"variables.file\"]}"
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a\"\r\n\r\n" + new string('x', 3000);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nGraphQL-Preflight: 1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {start.Length + 1000}\r\n\r\n{start}"));
        socket.Client.LingerState = new LingerOption(true, 0);
        socket.Close();

        // The next request is answered after the server has seen the first one's end or beside it; either way nothing has a name.
        await Single().SendAsync(Server).ShouldAnswerAsync();
        _folder.EnumerateFiles().ShouldBeEmpty();
        Server.Log.Entries.ShouldBeEmpty();
    }

    private static TestForm Single(byte[]? content = null) =>
        new TestForm().Field("operations", Upload).Field("map", """{"0":["variables.file"]}""").File("0", content ?? [1, 2, 3]);

    private static TestForm TwoFiles(int first, int second) => new TestForm().Field("operations", UploadMany)
        .Field("map", """{"0":["variables.input.files.0"],"1":["variables.input.files.1"]}""")
        .File("0", new byte[first]).File("1", new byte[second]);

    private static TestForm Mapped(string map) => new TestForm().Field("operations", UploadMany).Field("map", map).File("0", "A");

    private static TestForm Misuse(string name) => name switch
    {
        "no parts" => new TestForm(),
        "map first" => new TestForm().Field("map", "{}").Field("operations", Upload),
        "file before map" => new TestForm().Field("operations", Upload).File("0", "A").Field("map", """{"0":["variables.file"]}"""),
        "operations twice" => new TestForm().Field("operations", Upload).Field("operations", Upload),
        "map twice" => new TestForm().Field("operations", Upload).Field("map", "{}").Field("map", "{}"),
        "file twice" => Single().File("0", "B"),
        "file not in map" => Single().File("1", "B"),
        "file missing" => new TestForm().Field("operations", Upload).Field("map", """{"0":["variables.file"]}"""),
        "file without a name" => new TestForm().Field("operations", Upload).Field("map", """{"0":["variables.file"]}""").Field("0", "A"),
        "part without disposition" => new TestForm().Part(null, null, "{}"u8.ToArray()),
        "part with two names" => new TestForm().Part("form-data; name=\"operations\"; name=\"map\"", null, "{}"u8.ToArray()),
        "operations no JSON" => new TestForm().Field("operations", "{").Field("map", "{}"),
        "operations no object" => new TestForm().Field("operations", "7").Field("map", "{}"),
        "operations not UTF-8" => new TestForm().Part("form-data; name=\"operations\"", null, [0xFF]).Field("map", "{}"),
        "operations with a doubled member" => new TestForm()
            .Field("operations", """{"variables":{"file":null},"variables":{"file":null}}""")
            .Field("map", """{"0":["variables.file"]}""").File("0", "A"),
        "map no JSON" => Mapped("{"),
        "map no object" => Mapped("[]"),
        "map entry no list" => Mapped("""{"0":"variables.input.files.0"}"""),
        "map entry empty" => Mapped("""{"0":[]}"""),
        "map entry of numbers" => Mapped("""{"0":[1]}"""),
        "map names a file twice" => Mapped("""{"0":["variables.input.files.0"],"0":["variables.input.files.1"]}"""),
        "map with half a surrogate" => Mapped("""{"0":["variables.\ud800"]}"""),
        "path to nowhere" => Mapped("""{"0":["variables.input.other"]}"""),
        "path through a text" => Mapped("""{"0":["variables.input.files.0.x"]}"""),
        "path past the end of a list" => Mapped("""{"0":["variables.input.files.2"]}"""),
        "path with a negative index" => Mapped("""{"0":["variables.input.files.-1"]}"""),
        "path to a value" => Mapped("""{"0":["variables.input"]}"""),
        "path of two files" => Mapped("""{"0":["variables.input.files.0","variables.input.files.0"]}"""),
        "path outside the variables" => Mapped("""{"0":["query"]}"""),
        "path to the variables themselves" => Mapped("""{"0":["variables"]}"""),
        "path empty" => Mapped("""{"0":[""]}"""),
        "path too deep" => Mapped($$"""{"0":["variables{{string.Concat(Enumerable.Repeat(".0", 700))}}"]}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
