using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Types.Scalars;

namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>Files as parameters and in inputs, alone and in lists.</summary>
public sealed class SampleUploadTests
{
    private static readonly Dictionary<string, IFile> Files = Enumerable.Range(1, 4)
        .ToDictionary(number => $"k{number}", number => (IFile)new TestFile($"{number}.pdf"));

    [Fact]
    public async Task Files_Should_ReachParametersAndRecords() =>
        (await new SampleServer().ExecuteAsync(
            "mutation ($a: Upload, $b: [Upload!]!, $c: AttachmentsInput!) { attach(single: $a, several: $b, input: $c) }",
            new { a = File(1), b = new[] { File(2), File(3) }, c = new { cover = File(4), pages = new[] { File(1) }, photo = File(2) } },
            Files))
        .ShouldBe("""{"data":{"attach":["1.pdf","2.pdf","3.pdf","4.pdf","1.pdf","2.pdf"]}}""");

    [Fact]
    public async Task Files_Should_BeAbsent_When_NotGiven() =>
        (await new SampleServer().ExecuteAsync(
            "mutation ($b: [Upload!]!, $c: AttachmentsInput!) { attach(several: $b, input: $c) }",
            new { b = Array.Empty<object>(), c = new { cover = File(4), pages = Array.Empty<object>() } },
            Files))
        .ShouldBe("""{"data":{"attach":["none","4.pdf","left out"]}}""");

    private static Dictionary<string, string> File(int number) => new() { ["$file"] = $"k{number}" };
}
