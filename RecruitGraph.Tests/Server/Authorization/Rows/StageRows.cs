namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class StageRows : MatrixRows
{
    public StageRows() => Table(
        """
                                    anonymous  other    owner    hr       outsider  admin    blocked
        mutation addStage(input: { vacancyId: $vacancy, version: $vacancyVersion, position: 1, stage: { name: "CALL", type: SCREENING } })
                                    sign-in    denied   ok       ok       ok        ok       ok
        mutation addStage(input: { vacancyId: $confidential, version: $vacancyVersion, position: 1, stage: { name: "CALL", type: SCREENING } })
                                    sign-in    denied   ok       ok       missing   ok       ok
        mutation renameStage(input: { vacancyId: $vacancy, version: $vacancyVersion, stageId: $offerStage, name: "CALL" })
                                    sign-in    denied   ok       ok       ok        ok       ok
        mutation renameStage(input: { vacancyId: $confidential, version: $vacancyVersion, stageId: $offerStage, name: "CALL" })
                                    sign-in    denied   ok       ok       missing   ok       ok
        mutation reorderStages(input: { vacancyId: $vacancy, version: $vacancyVersion, stageIds: $stages })
                                    sign-in    denied   ok       ok       ok        ok       ok
        mutation reorderStages(input: { vacancyId: $confidential, version: $vacancyVersion, stageIds: $stages })
                                    sign-in    denied   ok       ok       missing   ok       ok
        mutation removeStage(input: { vacancyId: $vacancy, version: $vacancyVersion, stageId: $offerStage })
                                    sign-in    denied   ok       ok       ok        ok       ok
        mutation removeStage(input: { vacancyId: $confidential, version: $vacancyVersion, stageId: $offerStage })
                                    sign-in    denied   ok       ok       missing   ok       ok
        """);
}
