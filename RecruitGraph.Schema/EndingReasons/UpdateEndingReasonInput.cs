using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>A change of an ending reason; what is not given stays as it is.</summary>
/// <param name="Id">Which reason.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Name">What it is called, such as <c>MISSING_SKILLS</c>; 1 to 64 characters, unique in its list in any case.</param>
/// <param name="Position">Its place in its list, from 0.</param>
/// <param name="IsArchived">Whether it is not chosen any more; history keeps it.</param>
public sealed record UpdateEndingReasonInput(
    [property: ID<EndingReason>] long Id,
    int Version,
    [Line(EndingReason.MaxNameLength, NotEmpty = true)] Optional<string> Name,
    [Range(0, int.MaxValue)] Optional<int> Position,
    Optional<bool> IsArchived);
