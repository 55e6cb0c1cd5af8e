using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>取消收藏: users of the interview training take favorites back.</summary>
public sealed class FavoriteRemovalContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/favorites";
    private const string Removed = """{"message":"取消成功"}""";

    private GraphQLClient _user = null!;

    public async Task InitializeAsync()
    {
        _user = await server.NewAsync();

        // Favorites have numbers that nothing has that can be liked.
        await server.Server.UseContextAsync(context => context.Database.ExecuteSqlRawAsync(
            "select setval(pg_get_serial_sequence('favorites', 'id'), greatest(1000000, nextval(pg_get_serial_sequence('favorites', 'id'))))"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("DELETE /api/favorites/{favorites}", Proof.Success, Proof.Effect)]
    public async Task RemoveFavorite_Should_TakeTheFavoriteOfTheIdBack(string root)
    {
        var client = server.Interview(root, _user);
        var favorite = InterviewContract.Number("Favorite", await Community.LikeAsync(_user, await Community.DiscussAsync(_user, "liked")));

        (await client.SendAsync("DELETE", $"{Url}/{favorite}")).ShouldBe(HttpStatusCode.OK, Removed);
        (await client.GetAsync($"{Url}/discussions")).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.SendAsync("DELETE", $"{Url}/{favorite}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("DELETE /api/favorites/{favorites}", Proof.Effect)]
    public async Task RemoveFavorite_Should_TakeBackWhatIsLiked_When_TheIdIsOfThatAlone(string root)
    {
        var client = server.Interview(root, _user);
        var (discussion, experience) = await LikeTwoOfOneNumberAsync(client);

        (await client.SendAsync("DELETE", $"{Url}/{discussion}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        (await CountAsync()).ShouldBe((1, 1));
        (await client.SendAsync("DELETE", $"{Url}/experiences/{experience}")).ShouldBe(HttpStatusCode.OK, Removed);
        (await client.SendAsync("DELETE", $"{Url}/{discussion}")).ShouldBe(HttpStatusCode.OK, Removed);
        (await CountAsync()).ShouldBe((0, 0));

        await client.GetAsync($"{Url}/experiences/{experience}");
        (await client.SendAsync("DELETE", $"{Url}/{experience}")).ShouldBe(HttpStatusCode.OK, Removed);
        (await CountAsync()).ShouldBe((0, 0));
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("DELETE /api/favorites/discussions/{discussion}", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("DELETE /api/favorites/experiences/{experiences}", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task RemoveFavoriteOfAnArticle_Should_TakeItBack(string root)
    {
        var client = server.Interview(root, _user);
        var (discussion, experience) = await LikeTwoOfOneNumberAsync(client);

        (await client.SendAsync("DELETE", $"{Url}/discussions/{discussion}")).ShouldBe(HttpStatusCode.OK, Removed);
        (await CountAsync()).ShouldBe((0, 1));
        (await client.SendAsync("DELETE", $"{Url}/discussions/{discussion}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        (await client.SendAsync("DELETE", $"{Url}/experiences/{experience}")).ShouldBe(HttpStatusCode.OK, Removed);
        (await CountAsync()).ShouldBe((0, 0));
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("DELETE /api/favorites/{favorites}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    [Covers("DELETE /api/favorites/discussions/{discussion}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("DELETE /api/favorites/experiences/{experiences}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    public async Task RemoveFavorite_Should_BeRefusedAndChangeNothing_When_ItIsSomebodyElses(string root)
    {
        var (discussion, experience) = await LikeTwoOfOneNumberAsync(server.Interview(root, _user));
        var favorite = await Community.LikeAsync(_user, await Community.DiscussAsync(_user, "liked"));
        var other = await server.NewAsync();
        var client = server.Interview(root, other);
        foreach (var url in (string[])[$"{InterviewContract.Number("Favorite", favorite)}", $"discussions/{discussion}", $"experiences/{experience}"])
        {
            await server.ShouldRefuseStrangersAsync(root, "DELETE", $"{Url}/{url}");
            (await client.SendAsync("DELETE", $"{Url}/{url}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        }

        foreach (var url in (string[])["", "discussions/", "experiences/"])
        {
            (await client.SendAsync("DELETE", $"{Url}/{url}{InterviewContract.Unknown}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        }

        (await CountAsync()).ShouldBe((2, 1));
        (await other.MutateAsync("removeFavorite", new { id = favorite })).PayloadCode("removeFavorite").ShouldBe("FAVORITE_NOT_FOUND");
    }

    /// <summary>The caller likes a discussion and an experience that have the same number.</summary>
    private async Task<(long Discussion, long Experience)> LikeTwoOfOneNumberAsync(LegacyClient client)
    {
        var discussion = InterviewContract.Number("Discussion", await Community.DiscussAsync(_user, "one"));
        var experience = InterviewContract.Number("InterviewExperience", await Community.ShareAsync(_user, "one"));
        for (; discussion < experience; discussion = InterviewContract.Number("Discussion", await Community.DiscussAsync(_user, "next")))
        {
        }

        for (; experience < discussion; experience = InterviewContract.Number("InterviewExperience", await Community.ShareAsync(_user, "next")))
        {
        }

        (await client.GetAsync($"{Url}/discussions/{discussion}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        (await client.GetAsync($"{Url}/experiences/{experience}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        return (discussion, experience);
    }

    private async Task<(int Discussions, int Experiences)> CountAsync()
    {
        var counts = (await _user.RunAsync("{ myFavoriteDiscussions { totalCount } myFavoriteExperiences { totalCount } }")).Data();
        return (counts.GetProperty("myFavoriteDiscussions").GetProperty("totalCount").GetInt32(),
            counts.GetProperty("myFavoriteExperiences").GetProperty("totalCount").GetInt32());
    }
}
