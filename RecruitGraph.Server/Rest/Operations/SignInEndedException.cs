namespace RecruitGraph.Server.Rest.Operations;

/// <summary>The caller's session ended while the body of his request was on the way.</summary>
public sealed class SignInEndedException() : Exception("The session ended before the request had arrived.");
