namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class PersonalDataRows : MatrixRows
{
    public PersonalDataRows() =>
        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query auditEntries(first: 1)
                                        sign-in    denied   denied   denied   denied    some     denied
            mutation exportPersonalData(input: { userId: $user })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation exportPersonalData(input: { candidateId: $person })
                                        sign-in    missing  missing  missing  missing   ok       missing
            mutation anonymiseUser(input: { userId: $user })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation anonymiseCandidate(input: { candidateId: $person })
                                        sign-in    denied   denied   denied   denied    ok       denied
            """);
}
