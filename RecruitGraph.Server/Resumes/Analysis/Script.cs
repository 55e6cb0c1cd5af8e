namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>The scripts that résumés are written in.</summary>
internal static class Script
{
    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    public static bool IsCyrillic(char character) => character is >= '\u0400' and <= '\u04FF';

    /// <summary>Whether words of the character's script stand between blanks, so that a part of a word is not the word.</summary>
    public static bool IsSpacedLetterOrDigit(char character) => char.IsLetterOrDigit(character) && !IsHan(character);
}
