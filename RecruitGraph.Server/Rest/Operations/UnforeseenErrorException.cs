namespace RecruitGraph.Server.Rest.Operations;

/// <summary>An operation ended with a code that its dialect has no answer for.</summary>
public sealed class UnforeseenErrorException(string message) : Exception(message)
{
    /// <summary>Names the operation and the code; nothing personal.</summary>
    public static UnforeseenErrorException Of(string operation, string? code) => new($"{operation} ended with {code}.");
}
