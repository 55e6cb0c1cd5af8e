namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class UserRows : MatrixRows
{
    public UserRows()
    {
        Subject("user", async world => World.Id("User", (await world.OwnerAsync()).Id));
        Subject("newName", world => Task.FromResult<object>($"new-{Guid.CreateVersion7():N}"));
        Subject("newAddress", world => Task.FromResult<object>($"new-{Guid.CreateVersion7():N}@example.com"));
        Subject("confirmation", world => world.ConfirmationAsync());
        Subject("loggedUser", world => world.LoggedUserAsync());
        Subject("signInLogEntry", world => world.SignInLogEntryAsync());
        Subject("failedSignIn", world => world.FailedSignInAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query me
                                        null       ok       ok       ok       ok        ok       ok
            query node(id: $user)
                                        null       null     ok       ok       ok        ok       ok
            query users(first: 1)
                                        sign-in    denied   denied   some     some      some     denied
            query userById(id: $user)
                                        null       null     ok       ok       ok        ok       ok
            query userExists(id: $user)
                                        sign-in    ok       ok       ok       ok        ok       ok
            mutation registerUser(input: { userName: $newName, password: "Test-Pass-1" })
                                        ok         ok       ok       ok       ok        ok       ok
            mutation registerUser(input: { userName: $newName, password: "Test-Pass-1", role: HR })
                                        ROLE_NOT_ALLOWED ROLE_NOT_ALLOWED ROLE_NOT_ALLOWED ROLE_NOT_ALLOWED ROLE_NOT_ALLOWED ok ROLE_NOT_ALLOWED
            mutation updateUser(input: { id: $user, version: 1, displayName: "Ada" })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation changePassword(input: { currentPassword: "Test-Pass-1", newPassword: "Test-Pass-2" })
                                        sign-in    ok       ok       ok       ok        ok       blocked | sign_in_log_entries users
            mutation changeEmail(input: { currentPassword: "Test-Pass-1", email: $newAddress })
                                        sign-in    ok       ok       ok       ok        ok       blocked | sign_in_log_entries users
            mutation changeUserRole(input: { userId: $user, version: 1, role: HR })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation confirmEmail(input: { token: $confirmation })
                                        ok EMAIL_CONFIRMATION_INVALID ok EMAIL_CONFIRMATION_INVALID EMAIL_CONFIRMATION_INVALID EMAIL_CONFIRMATION_INVALID ok
            mutation requestEmailConfirmation(input: {})
                                        sign-in    ok       ok       ok       ok        ok       ok
            query signInLog(where: { userId: { eq: $loggedUser } })
                                        sign-in    0        1        0        0         1        1
            query signInLogEntryById(id: $signInLogEntry)
                                        sign-in    null     ok       null     null      ok       ok
            query signInLogEntryById(id: $failedSignIn)
                                        sign-in    null     null     null     null      ok       null
            query signInLogEntryExists(id: $signInLogEntry)
                                        sign-in    ok       ok       ok       ok        ok       ok
            query node(id: $failedSignIn)
                                        null       null     null     null     null      ok       null
            User.email node(id: $user) { ... on User { email } }
                                        null       null     ok       null     null      ok       ok
            User.lockedUntil node(id: $user) { ... on User { lockedUntil } }
                                        null       null     null     null     null      null     null
            User.signInLog node(id: $loggedUser) { ... on User { signInLog { nodes { ip } } } }
                                        null       null     ok       null     null      ok       ok
            """);
    }
}
