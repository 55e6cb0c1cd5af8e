using RecruitGraph.Data.Applications;

namespace RecruitGraph.Schema.Applications;

/// <summary>What became of one item of a bulk change: an application or an error.</summary>
/// <param name="Index">The item's place among those that were sent, from 0.</param>
/// <param name="Application">The application as it is now; null where the item was refused.</param>
/// <param name="Error">Why it was refused; null where it was carried out.</param>
public sealed record BulkApplicationResult(int Index, Application? Application, BulkItemError? Error);

/// <summary>Why one item of a bulk change was refused.</summary>
/// <param name="Code">The code that the mutation for a single item would answer, such as <c>STAGE_CONFLICT</c>.</param>
/// <param name="Message">What was asked, what is allowed, and what to do, such as <c>"The application has ended; reopen it first."</c>.</param>
public sealed record BulkItemError(string Code, string Message);
