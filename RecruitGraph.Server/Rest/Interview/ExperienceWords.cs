namespace RecruitGraph.Server.Rest.Interview;

/// <summary>The words that dialect D has for values of the graph.</summary>
internal static class ExperienceWords
{
    private static readonly (string Word, string InGraph)[] Results =
        [("已錄取", "ADMITTED"), ("未錄取", "NOT_ADMITTED"), ("等待中", "PENDING")];

    private static readonly (string Word, string InGraph)[] Difficulties = [("簡單", "EASY"), ("中等", "MEDIUM"), ("困難", "HARD")];

    /// <summary>How an interview ended, in the graph; null where the word is none.</summary>
    public static string? Result(string? word) => InGraph(Results, word);

    /// <summary>How hard an interview was, in the graph; null where the word is none.</summary>
    public static string? Difficulty(string? word) => InGraph(Difficulties, word);

    public static string WordOfResult(string? value) => Word(Results, value);

    public static string WordOfDifficulty(string? value) => Word(Difficulties, value);

    private static string? InGraph((string Word, string InGraph)[] words, string? word) =>
        words.FirstOrDefault(pair => pair.Word == word).InGraph;

    private static string Word((string Word, string InGraph)[] words, string? value) =>
        words.Single(pair => pair.InGraph == value).Word;
}
