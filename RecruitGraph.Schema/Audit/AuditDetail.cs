namespace RecruitGraph.Schema.Audit;

/// <summary>One thing more that is known of an audited deed.</summary>
/// <param name="Name">What it is, <c>role</c> for instance.</param>
/// <param name="Value">The id or the code, <c>HR</c> for instance.</param>
public sealed record AuditDetail(string Name, string Value);
