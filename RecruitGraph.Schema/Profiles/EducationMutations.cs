using System.Security.Claims;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Changes of the list <c>educations</c> beside a profile: everyone his own, administrators anybody's.</summary>
[MutationType]
[Authorize]
public static partial class EducationMutations
{
    /// <summary>Adds a stretch of schooling; a user has at most 50.</summary>
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<OutOfRangeException>]
    [Error<InvalidInputException>]
    public static Task<Education> AddEducationAsync(
        AddEducationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken)
    {
        var details = new EducationDetails(
            input.Degree.Trim(), input.School.Trim(), input.Major.Trim(), input.BeginDate.Trim(), input.EndDate.Trim());
        return lists.AddAsync(
            Viewer.Of(caller), input.UserId, "educations", (userId, present) => Education.Add(userId, present, details), cancellationToken);
    }

    /// <summary>Changes a stretch of schooling. Of two changes of one version, one wins.</summary>
    [Error<EducationNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static Task<Education> UpdateEducationAsync(
        UpdateEducationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken) =>
        lists.EditAsync<Education>(
            Viewer.Of(caller),
            input.Id,
            input.Version,
            "educations",
            item => item.Edit(new EducationDetails(
                input.Degree.Value?.Trim() ?? item.Degree,
                input.School.Value?.Trim() ?? item.School,
                input.Major.Value?.Trim() ?? item.Major,
                input.BeginDate.Value?.Trim() ?? item.BeginDate,
                input.EndDate.Value?.Trim() ?? item.EndDate)),
            static () => new EducationNotFoundException(),
            cancellationToken);

    /// <summary>Removes a stretch of schooling; gives what it was.</summary>
    [Error<EducationNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<VersionConflictException>(At = "version")]
    public static Task<Education> RemoveEducationAsync(
        RemoveEducationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken) =>
        lists.RemoveAsync<Education>(
            Viewer.Of(caller), input.Id, input.Version, "educations", static () => new EducationNotFoundException(), cancellationToken);
}
