namespace RecruitGraph.GraphQL.Language;

/// <summary>How a visit goes on.</summary>
public enum VisitAction
{
    /// <summary>With the children, then the next node.</summary>
    Continue,

    /// <summary>Past the children and the leaving of this node. When leaving, the same as <see cref="Continue"/>.</summary>
    Skip,

    /// <summary>Not at all; no further node is entered or left.</summary>
    Break,
}
