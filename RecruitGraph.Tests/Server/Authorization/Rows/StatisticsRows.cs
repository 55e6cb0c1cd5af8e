namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class StatisticsRows : MatrixRows
{
    public StatisticsRows() =>
        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query statistics { total topVacancies { vacancy { title } } }
                                        sign-in    denied   denied   ok       ok        ok       denied
            """);
}
