namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class CommentRows : MatrixRows
{
    public CommentRows()
    {
        Subject("comment", world => world.CommentAsync());
        Subject("hiddenComment", world => world.CommentAsync(isHidden: true));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query commentById(id: $comment)
                                        ok         ok       ok       ok       ok        ok       ok
            query commentById(id: $hiddenComment)
                                        null       null     ok       ok       ok        ok       ok
            query node(id: $hiddenComment)
                                        null       null     ok       ok       ok        ok       ok
            query myComments(where: { id: { eq: $hiddenComment } })
                                        sign-in    0        1        0        0         0        1
            mutation addComment(input: { article: { discussionId: $discussion }, text: "Long." })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation addComment(input: { article: { discussionId: $hiddenDiscussion }, text: "Long." })
                                        sign-in    missing  ok       ok       ok        ok       blocked
            mutation addComment(input: { article: { experienceId: $experience }, text: "Congratulations." })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation addComment(input: { article: { experienceId: $hiddenExperience }, text: "Congratulations." })
                                        sign-in    missing  ok       ok       ok        ok       blocked
            mutation updateComment(input: { id: $comment, version: 1, text: "Bad ones." })
                                        sign-in    NOT_AUTHOR ok     NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR blocked
            mutation updateComment(input: { id: $hiddenComment, version: 2, text: "Bad ones." })
                                        sign-in    missing  ok       NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR blocked
            mutation deleteComment(input: { id: $comment, version: 1 })
                                        sign-in    NOT_AUTHOR ok     NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR ok
            mutation hideComment(input: { id: $comment, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation showComment(input: { id: $hiddenComment, version: 2 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            Comment.hiddenBy commentById(id: $hiddenComment) { hiddenBy { userName } }
                                        null       null     denied   ok       ok        ok       denied
            """);
    }
}
