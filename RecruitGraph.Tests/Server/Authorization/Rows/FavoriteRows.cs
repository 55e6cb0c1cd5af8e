namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class FavoriteRows : MatrixRows
{
    public FavoriteRows()
    {
        Subject("likedDiscussion", world => world.LikedDiscussionAsync());
        Subject("favorite", async world =>
        {
            await world.ResolveAsync("likedDiscussion");
            return await world.ResolveAsync("favorite");
        });

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query node(id: $favorite)
                                        null       null     ok       null     null      null     ok
            query myFavoriteDiscussions(where: { discussionId: { in: [$likedDiscussion] } })
                                        sign-in    0        1        0        0         0        1
            query myFavoriteExperiences
                                        sign-in    0        0        0        0         0        0
            mutation addFavorite(input: { article: { discussionId: $discussion } })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation addFavorite(input: { article: { discussionId: $hiddenDiscussion } })
                                        sign-in    missing  ok       ok       ok        ok       blocked
            mutation addFavorite(input: { article: { experienceId: $experience } })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation removeFavorite(input: { id: $favorite })
                                        sign-in    missing  ok       missing  missing   missing  ok
            Discussion.isFavorite discussionById(id: $likedDiscussion) { isFavorite }
                                        =false     =false   =true    =false   =false    =false   =true
            Discussion.favoriteCount discussionById(id: $likedDiscussion) { favoriteCount }
                                        =1         =1       =1       =1       =1        =1       =1
            Discussion.myFavorite discussionById(id: $likedDiscussion) { myFavorite { createdAt } }
                                        null       null     ok       null     null      null     ok
            """);
    }
}
