namespace RecruitGraph.Tests.Server.Authorization.Rows;

/// <summary>Objects by their global ids: the same rights as by their own fields.</summary>
internal sealed class NodeRows : MatrixRows
{
    public NodeRows() => Table(
        """
                                        anonymous  other    owner    hr       outsider  admin    blocked
        query node(id: $application)
                                        null       null     ok       ok       ok        ok       ok
        query nodes(ids: [$application, $candidate, $appliedVacancy, $newStage])
                                        1          1        3        4        4         4        3
        """);
}
