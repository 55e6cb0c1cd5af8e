namespace RecruitGraph.Schema.Applications;

/// <summary>An application in one of its versions: the key of the event that led to it.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="Version">Its version, from 1.</param>
public readonly record struct ApplicationVersion(long ApplicationId, int Version);
