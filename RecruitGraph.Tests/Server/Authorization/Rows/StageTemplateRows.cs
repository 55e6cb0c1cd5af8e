namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class StageTemplateRows : MatrixRows
{
    public StageTemplateRows()
    {
        Subject("stageTemplate", world => world.StageTemplateAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query stageTemplates(where: { id: { eq: $stageTemplate } })
                                        sign-in    denied   denied   1        1         1        denied
            query stageTemplateById(id: $stageTemplate)
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation createStageTemplate(input: { name: $newTitle, stages: [{ name: "IN", type: APPLIED }, { name: "OUT", type: HIRED }] })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation updateStageTemplate(input: { id: $stageTemplate, version: 1, name: $newTitle })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation makeDefaultStageTemplate(input: { id: $stageTemplate })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation deleteStageTemplate(input: { id: $stageTemplate, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            """);
    }
}
