using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.EndingReasons;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>A new ending reason.</summary>
/// <param name="Kind">Whose ending it is for.</param>
/// <param name="Name">What it is called, such as <c>MISSING_SKILLS</c>; 1 to 64 characters, unique in its list in any case.</param>
/// <param name="Position">Its place in its list, from 0.</param>
public sealed record CreateEndingReasonInput(
    EndingReasonKind Kind,
    [Line(EndingReason.MaxNameLength, NotEmpty = true)] string Name,
    [Range(0, int.MaxValue)] int Position);
