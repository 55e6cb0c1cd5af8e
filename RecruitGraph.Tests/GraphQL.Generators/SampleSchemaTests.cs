using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Generators;

public sealed class SampleSchemaTests
{
    [Fact]
    public void Build_Should_MakeTheSchema_When_GeneratedTypesAreAdded() =>
        Snapshot.Match(SchemaPrinter.Print(new SchemaBuilder().AddRecruitGraphTestsTypes().Build(), sorted: true, withDirectives: true) + "\n");
}
