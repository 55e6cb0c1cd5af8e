namespace RecruitGraph.Schema.PersonalData;

/// <summary>All that is stored about a person.</summary>
/// <param name="ExportedAt">When it was gathered.</param>
/// <param name="Json">
/// A JSON object with one member for each kind of data: <c>user</c>, <c>emailConfirmation</c>, <c>mails</c>, <c>sessions</c>, <c>signIns</c>,
/// <c>blocks</c>, <c>profile</c>, <c>education</c>, <c>workExperience</c>, <c>familyMembers</c>, <c>resume</c>, <c>resumeFiles</c>,
/// <c>candidate</c>, <c>applications</c>, <c>discussions</c>, <c>comments</c>, <c>interviewExperiences</c>, <c>interviewRecords</c>,
/// <c>favorites</c>, <c>groups</c>, <c>vacancies</c>, <c>audit</c>; null or empty where there is nothing, enums as in the graph. Notes and reasons of the
/// staff are among it, their names and addresses are not: <c>"by"</c> is <c>SELF</c>, <c>STAFF</c>, or null where nobody was signed in. Hashes, tokens and
/// internal keys are not told. Of files it has the names and what was read out of them: they are downloaded one by one.
/// Such as <c>{"user":{"userName":"anna"},"applications":[]}</c>, shortened.
/// </param>
public sealed record PersonalData(DateTimeOffset ExportedAt, string Json);
