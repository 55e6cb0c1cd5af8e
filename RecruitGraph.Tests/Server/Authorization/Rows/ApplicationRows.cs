namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class ApplicationRows : MatrixRows
{
    public ApplicationRows()
    {
        Subject("application", world => world.ApplicationAsync());
        Happening("onApplicationStatusChanged", world => world.ApplicationEventsAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query applications(where: { id: { eq: $application } })
                                        sign-in    0        1        1        0         1        1
            query applicationById(id: $application)
                                        sign-in    null     ok       ok       null      ok       ok
            mutation applyToVacancy(input: { vacancyId: $vacancy })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation applyToVacancy(input: { vacancyId: $confidential })
                                        sign-in    missing  ok       ok       missing   ok       blocked
            mutation withdrawApplication(input: { applicationId: $application })
                                        sign-in    missing  ok       missing  missing   missing  ok
            mutation advanceApplication(input: { applicationId: $application, fromStage: $newStage })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation moveApplication(input: { applicationId: $application, fromStage: $newStage, toStage: $offerStage })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation rejectApplication(input: { applicationId: $application, fromStage: $newStage })
                                        sign-in    denied   denied   ok       missing   ok       denied
            subscription onApplicationStatusChanged { application { id } }
                                        sign-in    nothing  events   events   nothing   events   events
            subscription onApplicationStatusChanged(vacancyId: $appliedVacancy) { application { id } }
                                        sign-in    missing  events   events   missing   events   events
            ApplicationEvent.actor applicationById(id: $application) { history { nodes { actor { userName } } } }
                                        sign-in    null     denied   ok       null      ok       denied
            """);
    }
}
