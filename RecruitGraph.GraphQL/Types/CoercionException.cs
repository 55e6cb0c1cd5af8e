namespace RecruitGraph.GraphQL.Types;

/// <summary>A value does not fit its type; the message may be shown to the client.</summary>
public sealed class CoercionException(string message) : Exception(message);
