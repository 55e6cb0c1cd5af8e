using System.Security.Cryptography;
using System.Text;

namespace RecruitGraph.Server.EmailConfirmations;

/// <summary>A small page that loads nothing from elsewhere, and of which nobody else is told.</summary>
internal static class ConfirmationPage
{
    private const string Style = """
        :root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}
        body{display:grid;place-items:center;min-height:90vh;margin:0;padding:1rem}
        main{max-width:30rem}
        h1{font-size:1.5rem;line-height:1.25}
        label{display:block;margin-bottom:1rem}
        input{font:inherit;width:100%;box-sizing:border-box}
        [hidden]{display:none}
        button{font:inherit;padding:.6rem 1.4rem;border:0;border-radius:.4rem;background:#0b5fce;color:#fff;cursor:pointer}
        button:focus-visible{outline:3px solid;outline-offset:3px}
        """;

    // The token comes with the link; who runs no scripts gives it by hand.
    private const string Script = """
        const form=document.forms[0],token=new URLSearchParams(location.hash.slice(1)).get('token');
        if(form&&token){form.elements.token.value=token;form.elements.token.parentElement.hidden=true}
        """;

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Answers with the page.</summary>
    /// <param name="context">The request; its languages decide.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What the page says.</param>
    public static Task WriteAsync(HttpContext context, int status, Func<ConfirmationTexts, PageMessage> message)
    {
        var texts = ConfirmationTexts.For(context.Request);
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        headers.ContentType = "text/html; charset=utf-8";
        headers.ContentLanguage = texts.Language;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(Html(texts, message(texts)), context.RequestAborted);
    }

    // Every text is one of ours, so that there is nothing to encode.
    private static string Html(ConfirmationTexts texts, PageMessage message) => $"""
        <!DOCTYPE html>
        <html lang="{texts.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{message.Title}</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <h1>{message.Title}</h1>
        <p>{message.Text}</p>
        {(message.Button is { } button ? Form(texts.ByHand, button) : "")}
        </main>
        </body>
        </html>

        """;

    private static string Form(string byHand, string button) => $"""
        <form method="post">
        <label>{byHand} <input name="token" maxlength="128" autocomplete="off" required></label>
        <button>{button}</button>
        </form>
        <script>{Script}</script>
        """;

    private static string Hash(string source) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}";
}
