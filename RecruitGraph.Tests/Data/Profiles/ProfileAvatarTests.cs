using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Profiles;

public sealed class ProfileAvatarTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Theory]
    [InlineData("89504E470D0A1A0A00", AvatarFormat.Png, "image/png")]
    [InlineData("FFD8FFE0", AvatarFormat.Jpeg, "image/jpeg")]
    [InlineData("524946460000000057454250", AvatarFormat.Webp, "image/webp")]
    [InlineData("474946383961", AvatarFormat.Gif, "image/gif")]
    [InlineData("474946383761", AvatarFormat.Gif, "image/gif")]
    public void Detect_Should_KnowAPictureByItsFirstBytes(string content, AvatarFormat format, string mediaType)
    {
        AvatarFormats.Detect(Convert.FromHexString(content)).ShouldBe(format);
        format.MediaType().ShouldBe(mediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("89504E47")]
    [InlineData("5249464600000000")]
    [InlineData("524946460000000041564920")]
    [InlineData("3C73766720")]
    public void Detect_Should_GiveNull_When_ItIsNone(string content) => AvatarFormats.Detect(Convert.FromHexString(content)).ShouldBeNull();

    [Theory]
    [InlineData(ProfileAvatar.MaxSize, true)]
    [InlineData(ProfileAvatar.MaxSize + 1, false)]
    public async Task GiveAvatar_Should_HoldTheLimit(int size, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await AddAsync(database);

        if (allowed)
        {
            await ChangeAsync(database, profile => profile.GiveAvatar(Jpeg(size), user.Id, Now));
        }
        else
        {
            await Should.ThrowAsync<OutOfRangeException>(() => ChangeAsync(database, profile => profile.GiveAvatar(Jpeg(size), user.Id, Now)));
        }

        (await database.ReadAsync(context => context.ProfileAvatars.CountAsync())).ShouldBe(allowed ? 1 : 0);
    }

    [Fact]
    public async Task GiveAvatar_Should_Replace_And_RemoveAvatar_Should_Delete()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await AddAsync(database);
        await ChangeAsync(database, profile => profile.GiveAvatar(Jpeg(10), user.Id, Now));
        await ChangeAsync(database, profile => profile.GiveAvatar("GIF89a"u8.ToArray(), user.Id, Now.AddDays(1)));

        var avatar = await database.ReadAsync(context => context.ProfileAvatars.SingleAsync());
        avatar.Format.ShouldBe(AvatarFormat.Gif);
        avatar.Content.ShouldBe("GIF89a"u8.ToArray());
        (await database.ReadAsync(context => context.Profiles.SingleAsync())).AvatarChangedAt.ShouldBe(Now.AddDays(1));

        await ChangeAsync(database, profile => profile.RemoveAvatar(user.Id, Now));
        await ChangeAsync(database, profile => profile.RemoveAvatar(user.Id, Now));

        (await database.ScalarAsync<long>("select count(*) from profile_avatars")).ShouldBe(0);
        (await database.ReadAsync(context => context.Profiles.SingleAsync())).Version.ShouldBe(4);
    }

    [Fact]
    public async Task GiveAvatar_Should_BeRefused_When_ItIsNoPicture()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await AddAsync(database);

        await Should.ThrowAsync<UnsupportedAvatarException>(() =>
            ChangeAsync(database, profile => profile.GiveAvatar("<svg>"u8.ToArray(), user.Id, Now)));
        await Should.ThrowAsync<OutOfRangeException>(() => ChangeAsync(database, profile => profile.GiveAvatar([], user.Id, Now)));

        (await database.ReadAsync(context => context.Profiles.SingleAsync())).AvatarChangedAt.ShouldBeNull();
    }

    private static byte[] Jpeg(int size) => [0xFF, 0xD8, 0xFF, .. new byte[size - 3]];

    private static async Task<User> AddAsync(RecruitDatabase database) => (await database.AddAsync(
        Profile.Create(User.Register("anna", null, "hash", Role.JobSeeker, null, Now), new ProfileDetails(), null, Now))).User;

    private static Task<Profile> ChangeAsync(RecruitDatabase database, Action<Profile> change) =>
        database.ChangeAsync(context => context.Profiles.Include(profile => profile.Avatar).SingleAsync(), change);
}
