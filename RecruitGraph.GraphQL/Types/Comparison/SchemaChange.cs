using System.Text.Json;

namespace RecruitGraph.GraphQL.Types;

/// <summary>A difference between two versions of a schema.</summary>
/// <param name="Kind">What sort of difference it is.</param>
/// <param name="Coordinate">
/// The schema coordinate of what changed (specification, section 3.14): of the new version for what was added, else of the old.
/// </param>
/// <param name="Description">One sentence for people, in the words of the reference implementation where it knows the kind.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, string Coordinate, string Description)
{
    /// <summary>What the change means for clients that were written for the old version.</summary>
    public SchemaChangeCriticality Criticality => Kind.GetCriticality();

    /// <summary>The kind as the reference implementation spells it, <c>FIELD_REMOVED</c> for instance.</summary>
    public string Code => JsonNamingPolicy.SnakeCaseUpper.ConvertName(Kind.ToString());

    public override string ToString() => $"{Coordinate}: {Description} [{Code}]";
}
