namespace RecruitGraph.Data.Applications;

/// <summary>How well an application fits its vacancy, from 0 to 100. Pure.</summary>
/// <remarks>
/// The share of the vacancy's skills the candidate has counts 40, of its technologies 20, of the questions he was asked and
/// answered right 40. What there is nothing of to be had, a vacancy without technologies or an application without answers, does
/// not count, and the rest counts the more: 67 to 33 without answers. Who answers one question of three has two that are not right.
/// </remarks>
public static class ApplicationScore
{
    /// <summary>The best score.</summary>
    public const int Max = 100;

    private const int SkillWeight = 40;
    private const int TechnologyWeight = 20;
    private const int AnswerWeight = 40;

    /// <summary>The score; null where nothing counts.</summary>
    /// <param name="skills">The skills.</param>
    /// <param name="technologies">The technologies.</param>
    /// <param name="answers">See <see cref="Answers"/>.</param>
    public static int? Of(Share skills, Share technologies, Share answers)
    {
        var weight = WeightOf(skills, SkillWeight) + WeightOf(technologies, TechnologyWeight) + WeightOf(answers, AnswerWeight);
        if (weight == 0)
        {
            return null;
        }

        var points = (SkillWeight * skills.Fraction) + (TechnologyWeight * technologies.Fraction) + (AnswerWeight * answers.Fraction);
        return (int)decimal.Round(Max * points / weight, MidpointRounding.AwayFromZero);
    }

    /// <summary>The right answers, of the questions that were asked; nothing where none was answered.</summary>
    /// <param name="right">How many answers are right.</param>
    /// <param name="given">How many there are.</param>
    /// <param name="asked">How many questions the vacancy's test had.</param>
    public static Share Answers(int right, int given, int asked) => new(right, given == 0 ? 0 : Math.Max(given, asked));

    private static int WeightOf(Share share, int weight) => share.Wanted == 0 ? 0 : weight;

    /// <summary>How much of what is wanted there is.</summary>
    /// <param name="Present">From 0 to <paramref name="Wanted"/>.</param>
    /// <param name="Wanted">0 where nothing is wanted.</param>
    public readonly record struct Share(int Present, int Wanted)
    {
        internal decimal Fraction => Wanted == 0 ? 0 : (decimal)Present / Wanted;
    }
}
