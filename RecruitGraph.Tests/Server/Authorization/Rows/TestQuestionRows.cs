namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class TestQuestionRows : MatrixRows
{
    public TestQuestionRows()
    {
        Subject("testQuestion", world => world.TestQuestionAsync());

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query testQuestions(where: { id: { eq: $testQuestion } })
                                        sign-in    denied   denied   1        1         1        denied
            query testQuestionById(id: $testQuestion)
                                        sign-in    denied   denied   ok       ok        ok       denied
            TestQuestion.createdBy testQuestionById(id: $testQuestion) { createdBy { userName } }
                                        sign-in    denied   denied   ok       ok        ok       denied
            TestAnswer.isRight testQuestionById(id: $testQuestion) { answers { isRight } }
                                        sign-in    denied   denied   =true    =true     =true    denied
            mutation createTestQuestion(input: { skill: { id: $skill }, grade: { new: { title: $newTitle } },
            questionType: { new: { title: $newTitle } }, title: "Bread", text: "What rises?", answers: [{ text: "Dough", isRight: true }] })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation updateTestQuestion(input: { id: $testQuestion, version: 1, title: "Dough" })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation deleteTestQuestion(input: { id: $testQuestion, version: 1 })
                                        sign-in    denied   denied   ok       ok        ok       denied
            """);
    }
}
