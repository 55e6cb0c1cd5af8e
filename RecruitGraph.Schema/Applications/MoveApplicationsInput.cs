using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema.Applications;

/// <summary>Many applications go to other stages.</summary>
/// <param name="Items">1 to 100 moves, which are carried out one after the other. A key of its own makes each safe to be sent again.</param>
public sealed record MoveApplicationsInput(
    [Length(1, BulkApplicationMutations.MaxItems)] IReadOnlyList<MoveApplicationInput> Items);
