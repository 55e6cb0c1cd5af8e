using RecruitGraph.Data.Naming;

namespace RecruitGraph.Tests.Data.Naming;

public sealed class SnakeCaseTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("StageEnteredAt", "stage_entered_at")]
    [InlineData("PK_users", "pk_users")]
    [InlineData("IX_stages_VacancyId_Position", "ix_stages_vacancy_id_position")]
    [InlineData("HRNote", "hr_note")]
    [InlineData("already_snake", "already_snake")]
    public void From_Should_SeparateWords(string name, string expected) => SnakeCase.From(name).ShouldBe(expected);
}
