namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class InterviewRecordRows : MatrixRows
{
    public InterviewRecordRows()
    {
        Subject("interviewRecord", world => world.InterviewRecordAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query myInterviewRecords(where: { id: { eq: $interviewRecord } })
                                        sign-in    0        1        0        0         0        1
            query interviewRecordById(id: $interviewRecord)
                                        sign-in    null     ok       null     null      null     ok
            query node(id: $interviewRecord)
                                        null       null     ok       null     null      null     ok
            mutation createInterviewRecord(input: { answers: [{ question: "Why?", answer: "Because.", speechRate: 120 }] })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation createInterviewRecords(input: { records: [{ answers: [{ question: "Why?", answer: "Because.", speechRate: 120 }] }] })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation deleteInterviewRecord(input: { id: $interviewRecord })
                                        sign-in    missing  ok       missing  missing   missing  ok
            """);
    }
}
