using System.Globalization;
using System.Security.Claims;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Occupations;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Profiles;

/// <summary>
/// What a user says of himself. Readable by himself, HR and ADMIN, who see the most personal values masked; <c>revealProfile</c>
/// and <c>revealProfiles</c> show them, and are written down.
/// </summary>
[ObjectType<Profile>(Ignore =
[
    nameof(Profile.IdNumberHash), nameof(Profile.Avatar), nameof(Profile.OccupationId), nameof(Profile.AvatarChangedAt),
    nameof(Profile.CreatedById), nameof(Profile.ModifiedById),
])]
public static partial class ProfileNode
{
    /// <summary>Whose, as the user's global id.</summary>
    [ID<User>]
    public static long GetUserId([Parent(nameof(Profile.UserId))] Profile profile) => profile.UserId;

    /// <summary>Whose.</summary>
    [Cost(1)]
    public static Task<User?> GetUserAsync(
        [Parent(nameof(Profile.UserId))] Profile profile, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        userById.LoadAsync(profile.UserId, cancellationToken);

    /// <summary>The full name, such as `"李雷"`.</summary>
    public static string? GetName([Parent(nameof(Profile.Name))] Profile profile) => profile.Name;

    /// <summary>The name in toneless pinyin, such as `"lilei"`; what is no Chinese stays as it is.</summary>
    public static string? GetNamePinyin([Parent(nameof(Profile.NamePinyin))] Profile profile) => profile.NamePinyin;

    /// <summary>The sex in the person's own word, such as `"男"`.</summary>
    public static string? GetSex([Parent(nameof(Profile.Sex))] Profile profile) => profile.Sex;

    /// <summary>The number of the identity card; for all but the person himself masked, such as `"****************11"`.</summary>
    public static string? GetIdNumber(
        [Parent(nameof(Profile.UserId) + ", " + nameof(Profile.IdNumber))] Profile profile, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        ProfileAccess.SeesAll(Viewer.Of(caller), profile) ? profile.IdNumber : Masks.IdNumber(profile.IdNumber);

    /// <summary>The telephone number; for all but the person himself masked, such as `"+* *** ***-**-00"`.</summary>
    public static string? GetPhoneNumber(
        [Parent(nameof(Profile.UserId) + ", " + nameof(Profile.PhoneNumber))] Profile profile, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        ProfileAccess.SeesAll(Viewer.Of(caller), profile) ? profile.PhoneNumber : Masks.PhoneNumber(profile.PhoneNumber);

    /// <summary>The address, such as `"Тверская 1, кв. 2"`; for all but the person himself `"******"`, which tells nothing of it.</summary>
    public static string? GetAddress(
        [Parent(nameof(Profile.UserId) + ", " + nameof(Profile.Address))] Profile profile, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        ProfileAccess.SeesAll(Viewer.Of(caller), profile) ? profile.Address : Masks.Address(profile.Address);

    /// <summary>
    /// The picture: a path on this server, such as `"/avatars/7?v=1767225600000"`, for the stored one, which whoever reads the profile may
    /// download; else the URL that the person gave.
    /// </summary>
    public static string? GetAvatarUrl(
        [Parent(nameof(Profile.UserId) + ", " + nameof(Profile.AvatarUrl) + ", " + nameof(Profile.AvatarChangedAt))] Profile profile) =>
        profile.AvatarChangedAt is { } changedAt
            ? string.Create(CultureInfo.InvariantCulture, $"/avatars/{profile.UserId}?v={changedAt.ToUnixTimeMilliseconds()}")
            : profile.AvatarUrl;

    /// <summary>What the person does for a living.</summary>
    [Cost(1)]
    public static async Task<Occupation?> GetOccupationAsync(
        [Parent(nameof(Profile.OccupationId))] Profile profile, IOccupationByIdDataLoader occupationById, CancellationToken cancellationToken) =>
        profile.OccupationId is { } id ? await occupationById.LoadAsync(id, cancellationToken) : null;

    /// <summary>Who wrote it first, as his global id.</summary>
    [ID<User>]
    public static long GetCreatedById(
        [Parent(nameof(Profile.UserId) + ", " + nameof(Profile.CreatedById))] Profile profile) => profile.CreatedById ?? profile.UserId;

    /// <summary>Who wrote it first; null for those who may not read him.</summary>
    [Cost(1)]
    public static Task<User?> GetCreatedByAsync(
        [Parent(nameof(Profile.UserId) + ", " + nameof(Profile.CreatedById))] Profile profile,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        UserNode.GetUserAsync(profile.CreatedById ?? profile.UserId, caller, userById, cancellationToken);

    /// <summary>Who changed it last, as his global id; null while nobody did.</summary>
    [ID<User>]
    public static long? GetModifiedById([Parent(nameof(Profile.ModifiedById))] Profile profile) => profile.ModifiedById;

    /// <summary>Who changed it last; null while nobody did, and for those who may not read him.</summary>
    [Cost(1)]
    public static async Task<User?> GetModifiedByAsync(
        [Parent(nameof(Profile.ModifiedById))] Profile profile,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        profile.ModifiedById is { } id ? await UserNode.GetUserAsync(id, caller, userById, cancellationToken) : null;
}
