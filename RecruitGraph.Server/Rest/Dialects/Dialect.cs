using RecruitGraph.Server.Auth;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// One of the legacy APIs, as far as all its endpoints have it in common: where its clients carry their token, and in which form and
/// words they are told what went wrong.
/// </summary>
public abstract class Dialect : ITokenSource
{
    /// <summary>The name by which configuration, documents and the folder below <c>/legacy</c> know it.</summary>
    public abstract string Name { get; }

    /// <summary>Where the whole dialect is served once more, so that two dialects never meet.</summary>
    public PathString Folder => $"/legacy/{Name}";

    /// <summary>The header in which its clients carry their token.</summary>
    public abstract string TokenHeader { get; }

    /// <inheritdoc/>
    public abstract string? FindToken(HttpRequest request);

    /// <summary>The caller has to sign in; <see cref="BearerSignIn"/> of the request tells what was wrong with a token.</summary>
    public abstract DialectAnswer NotSignedIn(HttpContext context);

    /// <summary>The caller is signed in, and his role does not permit it.</summary>
    public abstract DialectAnswer NotPermitted();

    /// <summary>What no action answered: an unknown path or method, a body that is too large, an error of the server's own.</summary>
    /// <param name="status">The HTTP status, 400 or above.</param>
    public abstract DialectAnswer Refusal(int status);
}
