namespace RecruitGraph.Data.Demo;

/// <summary>How far the loading has come.</summary>
/// <param name="Table">The table being filled.</param>
/// <param name="Written">Rows written so far, of all tables.</param>
/// <param name="Total">Rows there will be.</param>
public readonly record struct DemoDataProgress(string Table, long Written, long Total);
