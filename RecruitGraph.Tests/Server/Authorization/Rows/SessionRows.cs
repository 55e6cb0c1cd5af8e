namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class SessionRows : MatrixRows
{
    public SessionRows()
    {
        Subject("userName", async world => (await world.OwnerAsync()).UserName);
        Subject("refreshToken", world => world.RefreshTokenAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            mutation login(input: { login: $userName, password: "Test-Pass-1" })
                                        ok         ok       ok       ok       ok        ok       ok
            mutation refreshToken(input: { refreshToken: $refreshToken })
                                        ok         ok       ok       ok       ok        ok       ok
            mutation logout
                                        sign-in    ok       ok       ok       ok        ok       ok
            """);
    }
}
