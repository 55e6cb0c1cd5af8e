using System.Text.Json;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>The shapes of interview experiences in dialect D.</summary>
internal static class ExperienceShapes
{
    /// <summary>As the list of all shows it.</summary>
    public static object Brief(JsonElement experience) => new
    {
        experience_id = experience.Id("InterviewExperience"),
        update_at = experience.Time("updatedAt"),
        company = experience.GetProperty("company"),
        position = experience.GetProperty("position"),
        interview_date = experience.Day("interviewDate"),
        interview_result = Result(experience),
        interview_difficulty = Difficulty(experience),
        favorites = experience.GetProperty("favoriteCount"),
        comments = experience.GetProperty("commentCount"),
    };

    /// <summary>All of it.</summary>
    public static object Experience(JsonElement experience) => new
    {
        experience_id = experience.Id("InterviewExperience"),
        author_id = experience.GetProperty("author").Id("User", "userId"),
        update_at = experience.Time("updatedAt"),
        company = experience.GetProperty("company"),
        position = experience.GetProperty("position"),
        interview_date = experience.Day("interviewDate"),
        interview_sharing = experience.GetProperty("sharing"),
        interview_result = Result(experience),
        interview_difficulty = Difficulty(experience),
        interview_evaluation = experience.GetProperty("evaluation"),
        interview_question = experience.GetProperty("questions"),
        favorites = experience.GetProperty("favoriteCount"),
        comments = experience.GetProperty("commentCount"),
    };

    /// <summary>As its author lists it.</summary>
    public static object Own(JsonElement experience) => new
    {
        experience_id = experience.Id("InterviewExperience"),
        update_at = experience.Time("updatedAt"),
        company = experience.GetProperty("company"),
        position = experience.GetProperty("position"),
        interview_date = experience.Day("interviewDate"),
        interview_sharing = experience.GetProperty("sharing"),
        interview_result = Result(experience),
        interview_difficulty = Difficulty(experience),
        interview_evaluation = experience.GetProperty("evaluation"),
        interview_question = experience.GetProperty("questions"),
        favorites = experience.GetProperty("favoriteCount"),
        comments = experience.GetProperty("commentCount"),
    };

    /// <summary>As a user lists what he likes.</summary>
    public static object Favorite(JsonElement favorite)
    {
        var experience = favorite.GetProperty("experience");
        return new
        {
            favorite_id = favorite.Id("Favorite"),
            experience_id = experience.Id("InterviewExperience"),
            update_at = experience.Time("updatedAt"),
            company = experience.GetProperty("company"),
            position = experience.GetProperty("position"),
            interview_date = experience.Day("interviewDate"),
            interview_result = Result(experience),
            interview_difficulty = Difficulty(experience),
            interview_evaluation = experience.GetProperty("evaluation"),
            favorites = experience.GetProperty("favoriteCount"),
            comments = experience.GetProperty("commentCount"),
        };
    }

    private static string Result(JsonElement experience) => ExperienceWords.WordOfResult(experience.Text("result"));

    private static string Difficulty(JsonElement experience) => ExperienceWords.WordOfDifficulty(experience.Text("difficulty"));
}
