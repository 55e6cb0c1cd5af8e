using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>A new entry of a directory.</summary>
/// <param name="Kind">Which directory. Such as `SKILL`.</param>
/// <param name="Title">Its title; 1 to 200 characters, of a work address, a professional area or a specialization 1 to 64. Such as `"PostgreSQL"`.</param>
/// <param name="Description">What it means; at most 4,000 characters. Such as <c>"Reads and writes queries with joins"</c>.</param>
/// <param name="ProfessionalAreaId">The professional area of a specialization; nothing else has one. A confidential one is not found.</param>
/// <param name="Number">Its number in the directory, 1 to 999; the next free one from 1,000 up where it is absent.</param>
public sealed record CreateDirectoryEntryInput(
    DirectoryKind Kind,
    [Line(DirectoryEntry.MaxTitleLength, NotEmpty = true)] string Title,
    [Line(DirectoryEntry.MaxDescriptionLength, Multiline = true)] string? Description,
    [property: ID<DirectoryEntry>] long? ProfessionalAreaId,
    [Range(1, DirectoryEntry.MaxGivenNumber)] int? Number);
