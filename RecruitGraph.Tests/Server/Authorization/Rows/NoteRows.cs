namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class NoteRows : MatrixRows
{
    public NoteRows()
    {
        Subject("note", world => world.NoteAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            mutation addApplicationNote(input: { applicationId: $application, text: "Asks for May." })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation updateApplicationNote(input: { id: $note, version: 1, text: "Asks for June." })
                                        sign-in    denied   denied   ok       missing   FOREIGN_APPLICATION_NOTE  denied
            mutation deleteApplicationNote(input: { id: $note, version: 1 })
                                        sign-in    denied   denied   ok       missing   ok       denied
            """);
    }
}
