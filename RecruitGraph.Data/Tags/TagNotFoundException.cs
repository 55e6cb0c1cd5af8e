namespace RecruitGraph.Data.Tags;

/// <summary>There is no such tag.</summary>
public sealed class TagNotFoundException() : RecruitGraphException("TAG_NOT_FOUND", "There is no such tag.");
