using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Schema.Stages;

/// <summary>A stage of a vacancy or of a template. The first is the only one of the type APPLIED, the last the only one of the type HIRED.</summary>
/// <param name="Name">What it is called, 1 to 64 characters; unique in its pipeline without regard to case. Such as `"PHONE_CALL"`.</param>
/// <param name="Type">What it means.</param>
/// <param name="LegacyCode">Its number in the legacy recruitment API: 4 for the stage HIRED, 0 to 3 for the others; that of its type where it is absent: 0 APPLIED, 1 SCREENING, 2 INTERVIEW, 3 OFFER, 4 HIRED.</param>
public sealed record StageInput(
    [Line(Stage.MaxNameLength, NotEmpty = true)] string Name, StageType Type, [Range(0, StageDefinition.LegacyCodeOfHired)] int? LegacyCode)
{
    internal StageDefinition ToDefinition() => new(Type, Name.Trim(), LegacyCode ?? (int)Type);
}
