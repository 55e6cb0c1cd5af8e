namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class DirectoryRows : MatrixRows
{
    public DirectoryRows()
    {
        Subject("newTitle", _ => World.NewTitleAsync());
        Subject("skill", world => world.SkillAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query directories(kinds: [SKILL])
                                        1          1        1        1        1         1        1
            query directoryEntries(where: { id: { eq: $skill } })
                                        1          1        1        1        1         1        1
            query directoryEntryById(id: $skill)
                                        ok         ok       ok       ok       ok        ok       ok
            DirectoryEntry.candidateCount directoryEntryById(id: $skill) { candidateCount }
                                        sign-in    denied   denied   =0       =0        =0       denied
            DirectoryEntry.testQuestionCount directoryEntryById(id: $skill) { testQuestionCount }
                                        sign-in    denied   denied   =0       =0        =0       denied
            mutation createDirectoryEntry(input: { kind: SKILL, title: $newTitle })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation renameDirectoryEntry(input: { id: $skill, version: 1, title: $newTitle })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation deleteDirectoryEntry(input: { id: $skill, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            """);
    }
}
