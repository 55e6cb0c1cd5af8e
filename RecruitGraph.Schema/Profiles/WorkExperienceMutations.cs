using System.Security.Claims;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Changes of the list <c>workExperiences</c> beside a profile: everyone his own, administrators anybody's.</summary>
[MutationType]
[Authorize]
public static partial class WorkExperienceMutations
{
    /// <summary>Adds a position; a user has at most 50.</summary>
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<OutOfRangeException>]
    [Error<InvalidInputException>]
    public static Task<WorkExperience> AddWorkExperienceAsync(
        AddWorkExperienceInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken)
    {
        var details = new WorkExperienceDetails(
            input.Company.Trim(), input.Position.Trim(), input.BeginDate.Trim(), input.EndDate.Trim(), Input.Trimmed(input.Description));
        return lists.AddAsync(
            Viewer.Of(caller), input.UserId, "workExperiences", (userId, present) => WorkExperience.Add(userId, present, details), cancellationToken);
    }

    /// <summary>Changes a position. Of two changes of one version, one wins.</summary>
    [Error<WorkExperienceNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static Task<WorkExperience> UpdateWorkExperienceAsync(
        UpdateWorkExperienceInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken) =>
        lists.EditAsync<WorkExperience>(
            Viewer.Of(caller),
            input.Id,
            input.Version,
            "workExperiences",
            item => item.Edit(new WorkExperienceDetails(
                input.Company.Value?.Trim() ?? item.Company,
                input.Position.Value?.Trim() ?? item.Position,
                input.BeginDate.Value?.Trim() ?? item.BeginDate,
                input.EndDate.Value?.Trim() ?? item.EndDate,
                Input.Trimmed(input.Description.Or(item.Description)))),
            static () => new WorkExperienceNotFoundException(),
            cancellationToken);

    /// <summary>Removes a position; gives what it was.</summary>
    [Error<WorkExperienceNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<VersionConflictException>(At = "version")]
    public static Task<WorkExperience> RemoveWorkExperienceAsync(
        RemoveWorkExperienceInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken) =>
        lists.RemoveAsync<WorkExperience>(
            Viewer.Of(caller), input.Id, input.Version, "workExperiences", static () => new WorkExperienceNotFoundException(), cancellationToken);
}
