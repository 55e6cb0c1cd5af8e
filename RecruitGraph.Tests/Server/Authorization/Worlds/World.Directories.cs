using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>A title that nothing has.</summary>
    public static Task<object> NewTitleAsync() => Task.FromResult<object>($"Title {Guid.CreateVersion7():N}");

    /// <summary>A skill that nothing refers to.</summary>
    public async Task<object> SkillAsync() => Id("DirectoryEntry", (await NewEntryAsync(DirectoryKind.Skill)).Id);

    /// <summary>A stage template that is not the default.</summary>
    public async Task<object> StageTemplateAsync()
    {
        var template = StageTemplate.Create((string)await NewTitleAsync(), StageDefinition.Default, Now);
        await SaveAsync(template);
        return Id("StageTemplate", template.Id);
    }

    /// <summary>A test question. Names <c>$grade</c> and <c>$questionType</c> too.</summary>
    public async Task<object> TestQuestionAsync()
    {
        var author = await NewUserAsync(Role.Hr);
        var (skill, grade, type) = (await NewEntryAsync(DirectoryKind.Skill), await NewEntryAsync(DirectoryKind.Grade), await NewEntryAsync(DirectoryKind.QuestionType));
        var question = TestQuestion.Create(
            new TestQuestionDetails(skill, grade, type, "Bread", "What rises?"), [new TestAnswerDetails("Dough", true)], author.Id, Now);
        await UseContextAsync(async context =>
        {
            context.AttachRange(skill, grade, type);
            context.Add(question);
            await context.SaveChangesAsync();
        });
        Name("grade", Id("DirectoryEntry", grade.Id));
        Name("questionType", Id("DirectoryEntry", type.Id));
        return Id("TestQuestion", question.Id);
    }

    private async Task<DirectoryEntry> NewEntryAsync(DirectoryKind kind)
    {
        var entry = DirectoryEntry.Create(kind, (string)await NewTitleAsync(), null, null, Now);
        await SaveAsync(entry);
        return entry;
    }
}
