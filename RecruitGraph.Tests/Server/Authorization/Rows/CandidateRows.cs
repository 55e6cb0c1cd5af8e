namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class CandidateRows : MatrixRows
{
    public CandidateRows()
    {
        Subject("candidate", world => world.CandidateAsync());
        Subject("person", world => world.PersonAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query candidates(where: { id: { eq: $candidate } })
                                        sign-in    denied   denied   1        0         1        denied
            query candidateById(id: $candidate)
                                        sign-in    null     ok       ok       null      ok       ok
            query candidateById(id: $person)
                                        sign-in    null     null     ok       ok        ok       null
            query duplicateCandidates(reason: ID_NUMBER)
                                        sign-in    denied   denied   0        0         0        denied
            mutation createCandidate(input: { fullName: "Mei" })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation updateCandidate(input: { id: $person, version: 1, fullName: "Li" })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation updateCandidate(input: { id: $candidate, version: 1, fullName: "Li" })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation deleteCandidate(input: { id: $person, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation revealCandidate(input: { id: $candidate })
                                        sign-in    denied   denied   ok       missing   ok       denied
            Candidate.tags candidateById(id: $person) { tags { name } }
                                        sign-in    null     null     ok       ok        ok       null
            Candidate.possibleDuplicates candidateById(id: $candidate) { possibleDuplicates { reasons } }
                                        sign-in    null     denied   null     null      null     denied
            """);
    }
}
