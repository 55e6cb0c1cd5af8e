using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class VacancyRows : MatrixRows
{
    public VacancyRows()
    {
        Subject("vacancy", world => world.VacancyAsync(VacancyStatus.Published));
        Subject("draft", world => world.VacancyAsync(VacancyStatus.Draft));
        Subject("confidential", world => world.VacancyAsync(VacancyStatus.Published, isConfidential: true));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query vacancies(where: { id: { eq: $vacancy } })
                                        1          1        1        1        1         1        1
            query vacancies(where: { id: { eq: $draft } })
                                        0          0        1        1        1         1        1
            query vacancies(where: { id: { eq: $confidential } })
                                        0          0        1        1        0         1        1
            query vacancyById(id: $vacancy)
                                        ok         ok       ok       ok       ok        ok       ok
            query vacancyById(id: $draft)
                                        null       null     ok       ok       ok        ok       ok
            query vacancyById(id: $confidential)
                                        null       null     ok       ok       null      ok       ok
            mutation createVacancy(input: { title: "Cook", department: "Kitchen", location: "Harbin" })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation updateVacancy(input: { id: $vacancy, version: $vacancyVersion, title: "Cook" })
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation updateVacancy(input: { id: $confidential, version: $vacancyVersion, title: "Cook" })
                                        sign-in    denied   ok       ok       missing   ok       ok
            VacancyFacets.totalCount vacancyFacets(where: { id: { eq: $confidential } }) { totalCount }
                                        =0         =0       =1       =1       =0        =1       =1
            query vacancyFacets(where: { id: { eq: $vacancy } })
                                        ok         ok       ok       ok       ok        ok       ok
            mutation publishVacancy(input: { id: $draft, version: $vacancyVersion })
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation publishVacancy(input: { id: $confidential, version: $vacancyVersion })
                                        sign-in    denied   ok       ok       missing   ok       ok
            mutation suspendVacancy(input: { id: $vacancy, version: $vacancyVersion })
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation suspendVacancy(input: { id: $confidential, version: $vacancyVersion })
                                        sign-in    denied   ok       ok       missing   ok       ok
            mutation deleteVacancy(input: { id: $vacancy, version: $vacancyVersion })
                                        sign-in    denied   ok       ok       ok        ok       ok
            mutation deleteVacancy(input: { id: $confidential, version: $vacancyVersion })
                                        sign-in    denied   ok       ok       missing   ok       ok
            Vacancy.applicationCount vacancyById(id: $vacancy) { applicationCount }
                                        sign-in    denied   =0       =0       =0        =0       =0
            Vacancy.applicationCounts vacancyById(id: $vacancy) { applicationCounts { count } }
                                        sign-in    denied   =0       =0       =0        =0       =0
            Vacancy.owner vacancyById(id: $vacancy) { owner { userName } }
                                        sign-in    denied   ok       ok       ok        ok       ok
            Vacancy.pipeline vacancyById(id: $vacancy) { pipeline { name } }
                                        sign-in    denied   ok       ok       ok        ok       ok
            Stage.count applicationById(id: $application) { stage { count } }
                                        sign-in    null     denied   ok       null      ok       denied
            Stage.applications applicationById(id: $application) { stage { applications { nodes { id } } } }
                                        sign-in    null     denied   ok       null      ok       denied
            """);
    }
}
