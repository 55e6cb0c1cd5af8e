using System.Buffers;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Scalars;

/// <summary>Files in the place of variables, and whatever else is put there.</summary>
public sealed class UploadTypeTests
{
    private static readonly RequestExecutor Executor = new(CreateSchema(), new RequestExecutorOptions());

    [Theory]
    [InlineData("query ($v: Upload!) { one(file: $v) }", """{"v":{"$file":"k1"}}""", "cv.pdf")]
    [InlineData("query ($v: Upload) { one(file: $v) }", """{"v":null}""", "none")]
    [InlineData("query ($v: Upload) { one(file: $v) }", "{}", "none")]
    [InlineData("{ one(file: null) }", "{}", "none")]
    [InlineData("query ($v: [Upload]) { many(files: $v) }", """{"v":[{"$file":"k2"},null,{"$file":"k1"},{"$file":"k2"}]}""", "photo.png,none,cv.pdf,photo.png")]
    [InlineData("query ($v: [Upload]) { many(files: $v) }", """{"v":{"$file":"k2"}}""", "photo.png")]
    [InlineData("query ($v: Upload) { many(files: [$v, $v]) }", """{"v":{"$file":"k2"}}""", "photo.png,photo.png")]
    [InlineData("query ($v: FilesInput) { nested(input: $v) }", """{"v":{"file":{"$file":"k1"}}}""", "cv.pdf")]
    [InlineData("query ($v: Upload) { nested(input: { file: $v }) }", """{"v":{"$file":"k1"}}""", "cv.pdf")]
    public async Task File_Should_ReachTheResolver_When_ItsReferenceStandsInTheVariables(string document, string variables, string names) =>
        (await ExecuteAsync(document, variables)).GetProperty("data").EnumerateObject().Single().Value.GetString().ShouldBe(names);

    [Theory]
    [InlineData("query ($v: Upload!) { one(file: $v) }", """{"v":"k1"}""")]
    [InlineData("query ($v: Upload!) { one(file: $v) }", """{"v":{"$file":"k3"}}""")]
    [InlineData("query ($v: Upload!) { one(file: $v) }", """{"v":{"$file":1}}""")]
    [InlineData("query ($v: Upload!) { one(file: $v) }", """{"v":{"$file":"k1","more":1}}""")]
    [InlineData("query ($v: Upload!) { one(file: $v) }", """{"v":{"file":"k1"}}""")]
    [InlineData("query ($v: Upload!) { one(file: $v) }", """{"v":7}""")]
    [InlineData("query ($v: FilesInput) { nested(input: $v) }", """{"v":{"file":"cv.pdf"}}""")]
    public async Task Variable_Should_BeRefused_When_ItIsNoFile(string document, string variables)
    {
        var error = (await ExecuteAsync(document, variables)).GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe(ErrorCodes.BadUserInput);
        error.GetProperty("message").GetString()!.ShouldContain("as a multipart request");
    }

    [Theory]
    [InlineData("query ($v: String) { echo(text: $v) }")]
    [InlineData("query ($v: ID) { echoId(id: $v) }")]
    [InlineData("query ($v: FilesInput) { nested(input: $v) }")]
    public async Task File_Should_BeRefused_When_ItStandsInThePlaceOfSomethingElse(string document)
    {
        var answer = await ExecuteAsync(document, """{"v":{"$file":"k1"}}""");
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(ErrorCodes.BadUserInput);
        answer.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Literal_Should_BeRefused() =>
        (await ExecuteAsync("{ one(file: \"k1\") }", "{}")).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code")
            .GetString().ShouldBe(ErrorCodes.ValidationFailed);

    [Fact]
    public void Schema_Should_SayWhereTheScalarIsSpecified() => SchemaPrinter.Print(CreateSchema()).ShouldContain(
        "scalar Upload @specifiedBy(url: \"https://github.com/jaydenseric/graphql-multipart-request-spec\")");

    private static async Task<JsonElement> ExecuteAsync(string document, string variables)
    {
        using var parsed = JsonDocument.Parse(variables);
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = parsed.RootElement,
            Files = new Dictionary<string, IFile> { ["k1"] = new TestFile("cv.pdf"), ["k2"] = new TestFile("photo.png") },
        };
        await using var result = await Executor.ExecuteAsync(request, NoServices.Instance, default);
        var output = new ArrayBufferWriter<byte>();
        result.ShouldBeAssignableTo<OperationResult>()!.WriteTo(output);
        return JsonSerializer.Deserialize<JsonElement>(output.WrittenSpan);
    }

    private static GraphQLSchema CreateSchema()
    {
        var builder = new SchemaBuilder();
        builder.AddType(new InputObjectTypeConfiguration("FilesInput") { Fields = [new("file", "Upload"), new("title", "String")] });
        builder.AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new("one", "String") { Arguments = [new("file", "Upload")], Resolve = static (in c) => NameOf(c.Argument<IFile?>(0)) },
                new("many", "String")
                {
                    Arguments = [new("files", "[Upload]")],
                    Resolve = static (in c) => string.Join(',', c.Argument<object?[]>(0).Select(NameOf)),
                },
                new("nested", "String")
                {
                    Arguments = [new("input", "FilesInput")],
                    Resolve = static (in c) => NameOf(c.Argument<Dictionary<string, object?>>(0)["file"]),
                },
                new("echo", "String") { Arguments = [new("text", "String")], Resolve = static (in c) => c.Argument<string?>(0) },
                new("echoId", "String") { Arguments = [new("id", "ID")], Resolve = static (in c) => c.Argument<string?>(0) },
            ],
        });
        return builder.Build();
    }

    private static string NameOf(object? file) => file is IFile given ? given.Name : "none";

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
