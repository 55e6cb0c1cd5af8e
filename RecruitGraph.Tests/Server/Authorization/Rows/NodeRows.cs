namespace RecruitGraph.Tests.Server.Authorization.Rows;

/// <summary>Objects by their global ids: the same rights as by their own fields.</summary>
internal sealed class NodeRows : MatrixRows
{
    public NodeRows() => Table(
        """
                                        anonymous  other    owner    hr       outsider  admin    blocked
        query node(id: $application)
                                        null       null     ok       ok       null      ok       ok
        query nodes(ids: [$application, $candidate, $appliedVacancy, $newStage])
                                        0          0        2        4        0         4        2
        """);
}
