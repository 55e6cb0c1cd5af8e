using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>
/// <c>schema.graphql</c> is what the server serves. A run on a developer's machine rewrites the file; in CI a difference
/// fails.
/// </summary>
public class SchemaFileTests
{
    [Fact]
    public async Task SchemaFile_Should_BeCurrent()
    {
        var file = RepositoryRoot.Combine("schema.graphql");
        var schema = new SchemaBuilder().AddRecruitGraphSchema().Build();
        var current = SchemaPrinter.Print(schema, withDirectives: true).TrimEnd() + "\n";
        var committed = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
        if (Environment.GetEnvironmentVariable("CI") != "true" && committed != current)
        {
            await File.WriteAllTextAsync(file, current);
        }

        committed.ShouldBe(current, "schema.graphql was not current; a run without CI=true has rewritten it. Look at the difference and commit it.");
    }
}
