namespace RecruitGraph.Data.Resumes;

/// <summary>A piece of work that a résumé shows.</summary>
public sealed class ResumePortfolioItem : IResumeItem
{
    /// <summary>Longest title.</summary>
    public const int MaxTitleLength = 128;

    /// <summary>Longest description.</summary>
    public const int MaxDescriptionLength = 4_000;

    private ResumePortfolioItem()
    {
    }

    internal ResumePortfolioItem(ResumePortfolioDetails details, int ordinal)
    {
        Ordinal = ordinal;
        Title = details.Title;
        Description = details.Description;
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>Order in its list, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What it is called. Such as <c>"Weather app"</c>.</summary>
    public string Title { get; private set; } = null!;

    /// <summary>What it is. Such as <c>"Shows the rain of the next hour"</c>.</summary>
    public string? Description { get; private set; }

    internal ResumePortfolioDetails Details => new(Title, Description);
}
