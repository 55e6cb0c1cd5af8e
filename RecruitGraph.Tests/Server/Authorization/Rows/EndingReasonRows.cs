using RecruitGraph.Data.EndingReasons;

namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class EndingReasonRows : MatrixRows
{
    public EndingReasonRows()
    {
        Subject("refusal", world => world.EndingReasonAsync(EndingReasonKind.Rejected));
        Subject("reasonName", _ => Task.FromResult<object>($"{Guid.CreateVersion7():N}"));
        Subject("withdrawal", world => world.EndingReasonAsync(EndingReasonKind.Withdrawn));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query endingReasons(where: { id: { eq: $refusal } })
                                        sign-in    0        0        1        1         1        0
            query endingReasons(where: { id: { eq: $withdrawal } })
                                        sign-in    1        1        1        1         1        1
            query endingReasonById(id: $refusal)
                                        sign-in    null     null     ok       ok        ok       null
            query endingReasonById(id: $withdrawal)
                                        sign-in    ok       ok       ok       ok        ok       ok
            mutation createEndingReason(input: { kind: REJECTED, name: $reasonName, position: 0 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation updateEndingReason(input: { id: $refusal, version: 1, position: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            """);
    }
}
