namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class BlockedUserRows : MatrixRows
{
    public BlockedUserRows()
    {
        Subject("blockedUser", world => world.BlockedUserAsync());
        Subject("formerlyBlocked", world => world.BlockedUserAsync(isLifted: true));
        Subject("block", world => world.BlockAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query blockedUsers(where: { userId: { eq: $blockedUser } })
                                        sign-in    1        1        1        1         1        1
            query blockedUsers(where: { userId: { eq: $formerlyBlocked } })
                                        sign-in    0        0        0        0         1        0
            query blockedUserById(id: $block)
                                        sign-in    ok       ok       ok       ok        ok       ok
            mutation blockUser(input: { userId: $user, reason: "spam" })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation unblockUser(input: { userId: $blockedUser })
                                        sign-in    denied   denied   denied   denied    ok       denied
            BlockedUser.blockedBy blockedUserById(id: $block) { blockedBy { userName } }
                                        sign-in    denied   denied   ok       ok        ok       denied
            BlockedUser.liftedBy blockedUsers(where: { userId: { eq: $formerlyBlocked } }) { nodes { liftedBy { userName } } }
                                        sign-in    null     null     null     null      ok       null
            BlockedUser.user blockedUserById(id: $block) { user { userName } }
                                        sign-in    null     null     ok       ok        ok       null
            """);
    }
}
