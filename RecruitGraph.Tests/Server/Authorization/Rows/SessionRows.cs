namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class SessionRows : MatrixRows
{
    public SessionRows()
    {
        Subject("userName", async world => (await world.OwnerAsync()).UserName);
        Subject("refreshToken", world => world.RefreshTokenAsync());
        Subject("session", world => world.SessionAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query mySessions
                                        sign-in    1        1        1        1         1        1
            mutation login(input: { login: $userName, password: "Test-Pass-1" })
                                        ok         ok       ok       ok       ok        ok       blocked | sign_in_log_entries users
            mutation refreshToken(input: { refreshToken: $refreshToken })
                                        ok         ok       ok       ok       ok        ok       INVALID_REFRESH_TOKEN
            mutation renewSession
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation issueAccessToken
                                        sign-in    nothing  nothing  nothing  nothing   nothing  blocked
            mutation logout
                                        sign-in    ok       ok       ok       ok        ok       ok
            mutation endSession(input: { id: $session })
                                        sign-in    missing  ok       missing  missing   missing  ok
            mutation endOtherSessions
                                        sign-in    nothing  nothing  nothing  nothing   nothing  nothing
            mutation endUserSessions(input: { userId: $user })
                                        sign-in    denied   denied   denied   denied    ok       denied
            """);
    }
}
