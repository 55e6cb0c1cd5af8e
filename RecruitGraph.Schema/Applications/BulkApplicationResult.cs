using System.Globalization;
using RecruitGraph.Data;
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
/// <param name="Path">Where in the arguments it is, as in <c>Error.path</c>. Such as `["input", "items", "3", "fromStage"]`.</param>
public sealed record BulkItemError(string Code, string Message, IReadOnlyList<string> Path)
{
    /// <summary>The error of an item of a list in the input.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="list">The input field with the list.</param>
    /// <param name="index">The item's place.</param>
    /// <param name="member">The member of the item that it is about; null for all of it.</param>
    internal static BulkItemError Of(RecruitGraphException refusal, string list, int index, string? member = null)
    {
        var item = index.ToString(CultureInfo.InvariantCulture);
        return new(refusal.Code, refusal.Message, member is null ? ["input", list, item] : ["input", list, item, member]);
    }
}
