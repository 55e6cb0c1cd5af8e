namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class GroupRows : MatrixRows
{
    public GroupRows()
    {
        Subject("group", world => world.GroupAsync());
        Subject("occupation", world => world.OccupationAsync());
        Subject("usedOccupation", world => world.UsedOccupationAsync());
        Subject("newMember", async world => World.Id("User", (await world.NewUserAsync(RecruitGraph.Data.Users.Role.JobSeeker)).Id));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query groups(where: { id: { eq: $group } })
                                        sign-in    1        1        1        1         1        1
            query groupById(id: $group)
                                        sign-in    ok       ok       ok       ok        ok       ok
            query node(id: $group)
                                        null       ok       ok       ok       ok        ok       ok
            mutation createGroup(input: { name: $newName })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation updateGroup(input: { id: $group, version: 1, name: $newName })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation deleteGroup(input: { id: $group, version: 1 })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation addGroupMember(input: { groupId: $group, userId: $newMember })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation removeGroupMember(input: { groupId: $group, userId: $user })
                                        sign-in    denied   denied   denied   denied    ok       denied
            Group.members groupById(id: $group) { members { nodes { user { userName } } } }
                                        sign-in    denied   denied   denied   denied    ok       denied
            query occupations(where: { id: { eq: $occupation } })
                                        sign-in    1        1        1        1         1        1
            query occupationById(id: $occupation)
                                        sign-in    ok       ok       ok       ok        ok       ok
            mutation createOccupation(input: { name: $newName })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation updateOccupation(input: { id: $occupation, version: 1, name: $newName })
                                        sign-in    denied   denied   denied   denied    ok       denied
            mutation deleteOccupation(input: { id: $occupation, version: 1 })
                                        sign-in    denied   denied   denied   denied    ok       denied
            Occupation.profiles occupationById(id: $usedOccupation) { profiles { nodes { name } } }
                                        sign-in    denied   denied   denied   denied    ok       denied
            """);
    }
}
