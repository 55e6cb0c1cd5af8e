namespace RecruitGraph.Server.Auth;

/// <summary>Metadata of an endpoint whose clients carry their token where it says, and not only in <c>Authorization: Bearer</c>.</summary>
public interface ITokenSource
{
    /// <summary>The token that a request carries; null where it carries none.</summary>
    string? FindToken(HttpRequest request);
}
