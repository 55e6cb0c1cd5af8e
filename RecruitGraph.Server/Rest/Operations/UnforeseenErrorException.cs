namespace RecruitGraph.Server.Rest.Operations;

/// <summary>An operation ended with a code that its dialect has no answer for.</summary>
public sealed class UnforeseenErrorException(string message) : Exception(message)
{
    /// <summary>The code; null where there was none.</summary>
    public string? Code { get; private init; }

    /// <summary>Names the operation and the code; nothing personal.</summary>
    public static UnforeseenErrorException Of(string operation, string? code) => new($"{operation} ended with {code}.") { Code = code };
}
