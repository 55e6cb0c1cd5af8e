using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Directories;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>A change of a test question; what is not given stays as it is, and so do its answers: applications refer to them.</summary>
/// <param name="Id">Which question.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Skill">The skill it tests.</param>
/// <param name="Grade">The grade it is meant for.</param>
/// <param name="QuestionType">What kind of question it is.</param>
/// <param name="Title">Its title; 1 to 200 characters. Such as `"Joins"`.</param>
/// <param name="Text">The question itself; 1 to 4,000 characters. Such as `"Which join keeps rows without a partner?"`.</param>
public sealed record UpdateTestQuestionInput(
    [property: ID<TestQuestion>] long Id,
    int Version,
    DirectoryEntryChoiceInput? Skill,
    DirectoryEntryChoiceInput? Grade,
    DirectoryEntryChoiceInput? QuestionType,
    [Line(TestQuestion.MaxTitleLength, NotEmpty = true)] Optional<string> Title,
    [Line(TestQuestion.MaxTextLength, NotEmpty = true, Multiline = true)] Optional<string> Text)
{
    /// <summary>The names of the fields that are given.</summary>
    internal IEnumerable<string> Changed()
    {
        (string Name, bool IsGiven)[] fields =
        [
            ("skill", Skill is not null), ("grade", Grade is not null), ("questionType", QuestionType is not null),
            ("title", Title.HasValue), ("text", Text.HasValue),
        ];
        return fields.Where(field => field.IsGiven).Select(field => field.Name);
    }
}
