namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class ExperienceRows : MatrixRows
{
    public ExperienceRows()
    {
        Subject("experience", world => world.ExperienceAsync());
        Subject("hiddenExperience", world => world.ExperienceAsync(isHidden: true));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query experiences(where: { id: { eq: $experience } })
                                        1          1        1        1        1         1        1
            query experiences(where: { id: { eq: $hiddenExperience } })
                                        0          0        1        1        1         1        1
            query experienceById(id: $experience)
                                        ok         ok       ok       ok       ok        ok       ok
            query experienceById(id: $hiddenExperience)
                                        null       null     ok       ok       ok        ok       ok
            query node(id: $hiddenExperience)
                                        null       null     ok       ok       ok        ok       ok
            query myExperiences(where: { id: { eq: $hiddenExperience } })
                                        sign-in    0        1        0        0         0        1
            mutation createExperience(input: { company: "Acme", position: "Baker", interviewDate: "2026-11-21", sharing: "Friendly.",
            result: ADMITTED, difficulty: EASY })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation updateExperience(input: { id: $experience, version: 1, result: PENDING })
                                        sign-in    NOT_AUTHOR ok     NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR blocked
            mutation updateExperience(input: { id: $hiddenExperience, version: 2, result: PENDING })
                                        sign-in    missing  ok       NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR blocked
            mutation deleteExperience(input: { id: $experience, version: 1 })
                                        sign-in    NOT_AUTHOR ok     NOT_AUTHOR NOT_AUTHOR NOT_AUTHOR ok
            mutation hideExperience(input: { id: $experience, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation showExperience(input: { id: $hiddenExperience, version: 2 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            InterviewExperience.hiddenBy experienceById(id: $hiddenExperience) { hiddenBy { userName } }
                                        null       null     denied   ok       ok        ok       denied
            """);
    }
}
