using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema.Applications;

/// <summary>HR refuses many applications.</summary>
/// <param name="Items">1 to 100 refusals, which are carried out one after the other. A key of its own makes each safe to be sent again.</param>
public sealed record RejectApplicationsInput(
    [Length(1, BulkApplicationMutations.MaxItems)] IReadOnlyList<RejectApplicationInput> Items);
