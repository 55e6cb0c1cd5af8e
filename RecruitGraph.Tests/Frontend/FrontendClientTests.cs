namespace RecruitGraph.Tests.Frontend;

/// <summary>A TypeScript client, generated from <c>schema.graphql</c> by npm's graphql-codegen, for the screens of a real frontend.</summary>
public sealed class FrontendClientTests
{
    [Fact]
    public async Task Client_Should_Compile_When_ItIsGeneratedFromTheSchema()
    {
        var (generated, said) = await FrontendPackage.GenerateAsync();
        generated.ShouldBe(0, said);

        var (compiled, complaints) = await FrontendPackage.CompileAsync();
        compiled.ShouldBe(0, complaints);
    }

    [Fact]
    public async Task Client_Should_BeRefused_When_AScreenAsksForWhatTheSchemaDoesNotHave()
    {
        var folder = Directory.CreateTempSubdirectory("recruitgraph-screens-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Wrong.graphql"), "query Wrong { me { shoeSize } }");

            var (generated, said) = await FrontendPackage.GenerateAsync(folder.FullName);

            generated.ShouldNotBe(0);
            said.ShouldContain("Cannot query field \"shoeSize\" on type \"User\"");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
