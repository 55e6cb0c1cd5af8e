namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class UserRows : MatrixRows
{
    public UserRows()
    {
        Subject("user", async world => World.Id("User", (await world.OwnerAsync()).Id));
        Subject("newName", world => Task.FromResult<object>($"new-{Guid.CreateVersion7():N}"));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query me
                                        null       ok       ok       ok       ok        ok       ok
            query node(id: $user)
                                        null       null     ok       ok       ok        ok       ok
            mutation registerUser(input: { userName: $newName, password: "Test-Pass-1" })
                                        ok         ok       ok       ok       ok        ok       ok
            User.email node(id: $user) { ... on User { email } }
                                        null       null     ok       null     null      ok       ok
            """);
    }
}
