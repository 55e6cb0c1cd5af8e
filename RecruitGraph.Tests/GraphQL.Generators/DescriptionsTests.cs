using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RecruitGraph.Tests.GraphQL.Generators;

public sealed class DescriptionsTests
{
    private const string Schema = """
        namespace Demo;

        public sealed record Vacancy(string Title)
        {
            public string? Text { get; init; }
        }

        [QueryType]
        public static partial class Queries
        {
            public static Vacancy? Vacancy => null;
        }
        """;

    [Fact]
    public void Generate_Should_TakeDescriptions_When_DocumentationFileIsGiven()
    {
        var source = Generate(
            """
            <doc><members>
              <member name="T:Demo.Vacancy">
                <summary>
                A position &amp; what
                belongs to it, see <see cref="T:Demo.Queries"/>, <c>code</c> and <paramref name="Title"/>.
                <para>A second paragraph.</para>
                </summary>
                <param name="Title">What it is called.</param>
              </member>
              <member name="P:Demo.Vacancy.Text"><summary>In words.</summary></member>
            </members></doc>
            """);
        source.ShouldContain("Description = \"A position & what belongs to it, see Queries, code and Title.\\n\\nA second paragraph.\"");
        source.ShouldContain("Description = \"What it is called.\"");
        source.ShouldContain("Description = \"In words.\"");
    }

    [Fact]
    public void Generate_Should_DoWithout_When_AnAdditionalFileIsNoXml() => Generate("no xml <").ShouldNotContain("Description");

    private static string Generate(string documentation) => GeneratorHarness.CreateDriver()
        .AddAdditionalTexts([new Text(documentation)])
        .RunGenerators(GeneratorHarness.Compile(Schema))
        .GetRunResult()
        .Results.Single()
        .GeneratedSources.Single(x => x.HintName == "VacancyObjectType.g.cs")
        .SourceText.ToString();

    private sealed class Text(string content) : AdditionalText
    {
        public override string Path => "Demo.xml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, Encoding.UTF8);
    }
}
