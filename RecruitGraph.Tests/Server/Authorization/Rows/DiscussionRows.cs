namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class DiscussionRows : MatrixRows
{
    public DiscussionRows()
    {
        Subject("discussion", world => world.DiscussionAsync());
        Subject("hiddenDiscussion", world => world.DiscussionAsync(isHidden: true));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query discussions(where: { id: { eq: $discussion } })
                                        1          1        1        1        1         1        1
            query discussions(where: { id: { eq: $hiddenDiscussion } })
                                        0          0        1        1        1         1        1
            query discussionById(id: $discussion)
                                        ok         ok       ok       ok       ok        ok       ok
            query discussionById(id: $hiddenDiscussion)
                                        null       null     ok       ok       ok        ok       ok
            query node(id: $hiddenDiscussion)
                                        null       null     ok       ok       ok        ok       ok
            query myDiscussions(where: { id: { eq: $hiddenDiscussion } })
                                        sign-in    0        1        0        0         0        1
            mutation createDiscussion(input: { title: "Ovens", content: "Which ones?" })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation updateDiscussion(input: { id: $discussion, version: 1, title: "Ovens" })
                                        sign-in    NOT_AUTHOR ok     NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR blocked
            mutation updateDiscussion(input: { id: $hiddenDiscussion, version: 2, title: "Ovens" })
                                        sign-in    missing  ok       NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR blocked
            mutation deleteDiscussion(input: { id: $discussion, version: 1 })
                                        sign-in    NOT_AUTHOR ok     NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR ok
            mutation hideDiscussion(input: { id: $discussion, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation showDiscussion(input: { id: $hiddenDiscussion, version: 2 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            Discussion.hiddenBy discussionById(id: $hiddenDiscussion) { hiddenBy { userName } }
                                        null       null     denied   ok       ok        ok       denied
            """);
    }
}
