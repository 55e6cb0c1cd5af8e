namespace RecruitGraph.Schema.PersonalData;

/// <summary>All that is stored about a person.</summary>
/// <param name="ExportedAt">When it was gathered.</param>
/// <param name="Json">
/// A JSON object with one member for each kind of data, such as <c>user</c>, <c>profile</c>, <c>applications</c>; enums as in the graph. Files are
/// listed by name: they are downloaded one by one.
/// </param>
public sealed record PersonalData(DateTimeOffset ExportedAt, string Json);
