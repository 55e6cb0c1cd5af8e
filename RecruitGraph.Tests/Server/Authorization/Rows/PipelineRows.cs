namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class PipelineRows : MatrixRows
{
    public PipelineRows()
    {
        Subject("appliedVacancy", world => world.AppliedVacancyAsync());
        Subject("rejected", world => world.RejectedApplicationAsync());
        Subject("weighed", world => world.WeighedApplicationAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query applications(hasNotes: false)
                                        sign-in    denied   denied   some     some      some     denied
            mutation applyAnonymously(input: { vacancyId: $vacancy, firstName: "Mei", lastName: "Li", phoneNumber: "1" })
                                        ok         ok       ok       ok       ok        ok       blocked
            mutation enterApplication(input: { vacancyId: $appliedVacancy, candidateId: $person })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation reopenApplication(input: { applicationId: $rejected, fromStage: $newStage, toStage: $newStage })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation recordWithdrawal(input: { applicationId: $application, fromStage: $newStage })
                                        sign-in    denied   denied   ok       missing   ok       denied
            mutation moveApplications(input: { items: [{ applicationId: $application, fromStage: $newStage, toStage: $offerStage }] })
                                        sign-in    denied   denied   ok       nothing   ok       denied
            mutation rejectApplications(input: { items: [{ applicationId: $application, fromStage: $newStage }] })
                                        sign-in    denied   denied   ok       nothing   ok       denied
            Application.source applicationById(id: $application) { source }
                                        sign-in    null     denied   ok       null      ok       denied
            Application.score applicationById(id: $weighed) { score }
                                        sign-in    null     denied   ok       null      ok       denied
            Application.notes applicationById(id: $weighed) { notes { nodes { text } } }
                                        sign-in    null     denied   ok       null      ok       denied
            Application.noteCount applicationById(id: $weighed) { noteCount }
                                        sign-in    null     denied   ok       null      ok       denied
            ApplicationAnswer.wasRight applicationById(id: $weighed) { answers { wasRight } }
                                        sign-in    null     denied   ok       null      ok       denied
            StageVisit.actor applicationById(id: $application) { stageHistory { nodes { actor { userName } } } }
                                        sign-in    null     denied   ok       null      ok       denied
            """);
    }
}
