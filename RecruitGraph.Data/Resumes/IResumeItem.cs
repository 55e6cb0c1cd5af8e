namespace RecruitGraph.Data.Resumes;

/// <summary>An item of one of a résumé's lists.</summary>
public interface IResumeItem
{
    /// <summary>Order in its list, from 0.</summary>
    int Ordinal { get; }
}
