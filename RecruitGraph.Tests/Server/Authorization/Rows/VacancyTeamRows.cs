using RecruitGraph.Data.Users;

namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class VacancyTeamRows : MatrixRows
{
    public VacancyTeamRows()
    {
        Subject("recruiter", async world => World.Id("User", (await world.NewUserAsync(Role.Hr)).Id));
        Subject("teamMember", async world => World.Id("User", (await world.UserAsync(Caller.Hr)).Id));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            Vacancy.team vacancyById(id: $vacancy) { team { addedAt } }
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation addVacancyTeamMember(input: { id: $vacancy, version: $vacancyVersion, userId: $recruiter })
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation addVacancyTeamMember(input: { id: $confidential, version: $vacancyVersion, userId: $recruiter })
                                        sign-in    denied   ok       ok       missing   ok       ok
            mutation removeVacancyTeamMember(input: { id: $vacancy, version: $vacancyVersion, userId: $teamMember })
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation removeVacancyTeamMember(input: { id: $confidential, version: $vacancyVersion, userId: $teamMember })
                                        sign-in    denied   ok       ok       missing   ok       ok
            mutation transferVacancy(input: { id: $vacancy, version: $vacancyVersion, userId: $recruiter })
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation transferVacancy(input: { id: $confidential, version: $vacancyVersion, userId: $recruiter })
                                        sign-in    denied   ok       ok       missing   ok       ok
            """);
    }
}
