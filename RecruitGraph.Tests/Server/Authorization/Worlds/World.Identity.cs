using System.Security.Cryptography;
using System.Text;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>Another session of the owner.</summary>
    public async Task<object> SessionAsync()
    {
        var session = Session.Start((await OwnerAsync()).Id, RandomNumberGenerator.GetBytes(32), Now, Now.AddDays(1));
        await SaveAsync(session);
        return Id("Session", session.Id);
    }

    /// <summary>The token by which the owner's address is confirmed.</summary>
    public async Task<object> ConfirmationAsync()
    {
        var (owner, token) = (await OwnerAsync(), Guid.CreateVersion7().ToString("N"));
        await UseContextAsync(async context =>
        {
            var user = (await context.Users.FindAsync(owner.Id))!;
            context.Add(EmailConfirmation.Request(user, SHA256.HashData(Encoding.UTF8.GetBytes(token)), Now, Now.AddDays(1)));
            await context.SaveChangesAsync();
        });
        return token;
    }

    /// <summary>The owner's id, with a line in the sign-in log; the line is <c>$signInLogEntry</c>.</summary>
    public async Task<object> LoggedUserAsync()
    {
        var owner = await OwnerAsync();
        var entry = SignInLogEntry.Write(owner.Id, SignInOperation.SignIn, "203.0.113.7", owner.Id, Now);
        await SaveAsync(entry);
        Name("signInLogEntry", Id("SignInLogEntry", entry.Id));
        return Id("User", owner.Id);
    }

    /// <summary>The line of the sign-in log.</summary>
    public async Task<object> SignInLogEntryAsync()
    {
        await LoggedUserAsync();
        return await ResolveAsync("signInLogEntry");
    }

    /// <summary>A failure in the sign-in log of the owner.</summary>
    public async Task<object> FailedSignInAsync()
    {
        var entry = SignInLogEntry.WriteFailure((await OwnerAsync()).Id, SignInOutcome.WrongPassword, "203.0.113.7", Now);
        await SaveAsync(entry);
        return Id("SignInLogEntry", entry.Id);
    }

    /// <summary>Somebody who is blocked, or was; the block is <c>$block</c>.</summary>
    public async Task<object> BlockedUserAsync(bool isLifted = false)
    {
        var (user, admin) = (await NewUserAsync(Role.JobSeeker), await NewUserAsync(Role.Admin));
        var block = BlockedUser.Block(user.Id, "spam", admin.Id, Now);
        if (isLifted)
        {
            block.Lift(admin.Id, Now);
        }

        await SaveAsync(block);
        Name("block", Id("BlockedUser", block.Id));
        return Id("User", user.Id);
    }

    /// <summary>The block.</summary>
    public async Task<object> BlockAsync()
    {
        await BlockedUserAsync();
        return await ResolveAsync("block");
    }

    /// <summary>A group with the owner in it.</summary>
    public async Task<object> GroupAsync()
    {
        var (owner, admin) = (await OwnerAsync(), await NewUserAsync(Role.Admin));
        var group = Group.Create($"group {Guid.CreateVersion7()}", Now);
        await SaveAsync(group);
        await SaveAsync(GroupMember.Add(group.Id, owner.Id, admin.Id, Now));
        return Id("Group", group.Id);
    }

    /// <summary>An occupation that nobody has.</summary>
    public async Task<object> OccupationAsync()
    {
        var occupation = Occupation.Create($"occupation {Guid.CreateVersion7()}");
        await SaveAsync(occupation);
        return Id("Occupation", occupation.Id);
    }

    /// <summary>An occupation that the owner has.</summary>
    public async Task<object> UsedOccupationAsync()
    {
        var occupation = Occupation.Create($"occupation {Guid.CreateVersion7()}");
        await SaveAsync(occupation);
        await ProfileAsync(occupation.Id);
        return Id("Occupation", occupation.Id);
    }

    /// <summary>The owner's id; he has a profile with a picture.</summary>
    public async Task<object> ProfileAsync(long? occupationId = null)
    {
        var owner = await OwnerAsync();
        await UseContextAsync(async context =>
        {
            var details = new ProfileDetails
            {
                Name = "Ada",
                IdNumber = "110101199003070011",
                IdNumberHash = new byte[Profile.IdNumberHashLength],
                PhoneNumber = "0912345678",
                Address = "Harbin",
                OccupationId = occupationId,
            };
            var profile = Profile.Create((await context.Users.FindAsync(owner.Id))!, details, owner.Id, Now);
            profile.GiveAvatar([0xFF, 0xD8, 0xFF], owner.Id, Now);
            context.Add(profile);
            await context.SaveChangesAsync();
        });
        return Id("User", owner.Id);
    }

    /// <summary>A row of one of the owner's lists.</summary>
    public async Task<object> ProfileItemAsync(Func<long, IProfileItem> create)
    {
        var item = create((await OwnerAsync()).Id);
        await SaveAsync(item);
        return Id(item.GetType().Name, item.Id);
    }
}
