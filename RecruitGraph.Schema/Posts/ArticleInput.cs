using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Posts;

/// <summary>What is commented or liked: exactly one of these.</summary>
/// <param name="DiscussionId">A discussion.</param>
/// <param name="ExperienceId">An interview experience.</param>
[OneOf]
public sealed record ArticleInput(
    [property: ID<Discussion>] long? DiscussionId,
    [property: ID<InterviewExperience>] long? ExperienceId);
