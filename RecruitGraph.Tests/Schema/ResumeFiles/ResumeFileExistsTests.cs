using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.ResumeFiles;

/// <summary>Whoever is signed in can tell a résumé that he may not see from one that is not there.</summary>
public class ResumeFileExistsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Exists = "query($id: ID!) { resumeFileExists(id: $id) }";

    [Fact]
    public async Task ResumeFileExists_Should_TellWhatBelongsToSomebody_AndNothingElse()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var (owner, other, hr) = (await server.SignInNewAsync("owner"), await server.SignInNewAsync("other"), await server.SignInNewAsync("hr", Role.Hr));
        var kept = await Uploading.UploadAsync(owner, "a"u8.ToArray());
        var deleted = await Uploading.UploadAsync(owner, "b"u8.ToArray());
        (await owner.MutateAsync("deleteResumeFile", new { resumeFileId = deleted })).Refusal("deleteResumeFile").ShouldBeNull();
        var unclaimed = await Uploading.UploadAsync(server.Anonymous(), "c"u8.ToArray());

        foreach (var caller in (GraphQLClient[])[owner, other, hr])
        {
            (await ExistsAsync(caller, kept)).ShouldBeTrue();
            (await ExistsAsync(caller, deleted)).ShouldBeFalse();
            (await ExistsAsync(caller, unclaimed)).ShouldBeFalse();
            (await ExistsAsync(caller, GlobalId.Format(nameof(ResumeFile), 99_999L))).ShouldBeFalse();
        }

        (await server.Anonymous().RunAsync(Exists, new { id = kept })).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private static async Task<bool> ExistsAsync(GraphQLClient caller, string id) =>
        (await caller.RunAsync(Exists, new { id })).Data("resumeFileExists").GetBoolean();
}
