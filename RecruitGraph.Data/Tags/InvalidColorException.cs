namespace RecruitGraph.Data.Tags;

/// <summary>A text is no color.</summary>
public sealed class InvalidColorException()
    : RecruitGraphException("INVALID_COLOR", "A color is # and six hexadecimal digits, #1e90ff for instance.");
