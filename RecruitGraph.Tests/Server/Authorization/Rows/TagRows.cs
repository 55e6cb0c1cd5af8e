namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class TagRows : MatrixRows
{
    public TagRows()
    {
        Subject("tag", world => world.TagAsync());
        Subject("tagName", _ => Task.FromResult<object>($"{Guid.CreateVersion7():N}"));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query tags(where: { id: { eq: $tag } })
                                        sign-in    denied   denied   1        1         1        denied
            query tagById(id: $tag)
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation createTag(input: { name: $tagName })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation updateTag(input: { id: $tag, version: 1, color: "#1e90ff" })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation deleteTag(input: { id: $tag, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation addCandidateTag(input: { candidateId: $candidate, tagId: $tag })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation removeCandidateTag(input: { candidateId: $person, tagId: $personTag })
                                        sign-in    denied   denied   ok       ok        ok       denied
            """);
    }
}
