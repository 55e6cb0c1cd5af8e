using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>Where a group is found; what is not given stays as it is.</summary>
/// <param name="Location">Where it sits, such as `"Building 2, third floor"`; at most 256 characters; null removes it.</param>
/// <param name="ContactPhone">Its telephone, such as `"010-555-0100"`; at most 12 characters; null removes it.</param>
public sealed record GroupProfileInput(
    [Line(GroupProfile.MaxLocationLength)] Optional<string?> Location,
    [Line(GroupProfile.MaxContactPhoneLength)] Optional<string?> ContactPhone);
