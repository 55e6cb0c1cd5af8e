using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// Endpoints of a dialect. An action gives its answer the shape that the document has; what is done and known it has from operations,
/// the <c>.graphql</c> files beside it. The one that stands for it bears its name.
/// </summary>
public abstract class DialectController(OperationRunner operations) : ControllerBase
{
    private const int MostAttempts = 40;
    private const int LongestPause = 50;

    /// <summary>In place of a mutation's input: what the client gave cannot become any.</summary>
    protected static object NoInput { get; } = new();

    /// <summary>Who calls.</summary>
    protected Viewer Viewer => Viewer.Of(User);

    /// <summary>Runs the operation that bears the action's name.</summary>
    protected Task<OperationAnswer> RunAsync(object variables) => RunAsync(ControllerContext.ActionDescriptor.ActionName, variables);

    /// <summary>Runs an operation of the dialect.</summary>
    /// <param name="operation">The name of its file.</param>
    /// <param name="variables">An object whose members are the variables.</param>
    /// <param name="files">The files for which an <see cref="UploadReference"/> stands in the variables, by its key.</param>
    protected Task<OperationAnswer> RunAsync(string operation, object variables, IReadOnlyDictionary<string, IFile>? files = null) =>
        operations.RunAsync($"{HttpContext.Dialect().Name}.{operation}", variables, HttpContext, HttpContext.Dialect().Name, files);

    /// <inheritdoc cref="PagedOperation.RunAllPagesAsync"/>
    protected Task<(IReadOnlyList<JsonElement> Items, JsonElement First)> RunAllPagesAsync(
        string operation, Func<string?, object> variables) =>
        operations.RunAllPagesAsync($"{HttpContext.Dialect().Name}.{operation}", variables, HttpContext);

    /// <summary>Runs a change whose client knows no versions: of two at once, the later one wins.</summary>
    /// <param name="change">Reads the version and changes that one.</param>
    protected async Task<MutationAnswer> LastWinsAsync(Func<Task<MutationAnswer>> change)
    {
        var answer = await change();
        for (var attempt = 1; answer.ErrorCode == "VERSION_CONFLICT" && attempt < MostAttempts; attempt++)
        {
            // Who keeps on meeting the same ones waits a little, and not as long as they do.
            await Task.Delay(RandomNumberGenerator.GetInt32(1, Math.Min(5 * attempt, LongestPause)), HttpContext.RequestAborted);
            answer = await change();
        }

        return answer;
    }

    /// <summary>Runs the action's mutation, once what it is about was read; both once more where somebody else was faster.</summary>
    /// <param name="find">The operation whose field <c>found</c> is what is to be changed.</param>
    /// <param name="variables">The variables of that operation.</param>
    /// <param name="input">
    /// The mutation's input for what was found; null where there is nothing to be changed, <see cref="NoInput"/> where the client's data are wrong.
    /// </param>
    /// <param name="mutation">The mutation's field.</param>
    /// <param name="result">The payload's field that carries the result.</param>
    /// <returns>What became of it; <see cref="MutationAnswer.Nothing"/> or <see cref="MutationAnswer.InvalidInput"/> where nothing was run.</returns>
    protected Task<MutationAnswer> ChangeAsync(
        string find, object variables, Func<JsonElement, object?> input, string mutation, string result) => LastWinsAsync(async () =>
        {
            var found = (await RunAsync(find, variables)).Data.GetProperty("found");
            var change = input(found);
            return change is null ? new MutationAnswer(default, MutationAnswer.Nothing)
                : change == NoInput ? new MutationAnswer(default, MutationAnswer.InvalidInput)
                : (await RunAsync(new { input = change })).Mutation(mutation, result);
        });

    /// <summary>The body, or null where it is no JSON, or has texts that are none.</summary>
    /// <exception cref="BadHttpRequestException">There is one, and it says of itself that it is something else.</exception>
    protected async Task<JsonElement?> ReadJsonAsync()
    {
        if (Request.ContentType is not null && Request.ContentLength is not 0 && !Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is to be JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(Request.Body, default, HttpContext.RequestAborted);
            return IsReadable(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Bytes that are no UTF-8 (another charset's, for instance) and half a surrogate pair fit the grammar of JSON and are found out
    // where they are read: better here than anywhere.
    private static bool IsReadable(JsonElement root)
    {
        var utf8 = JsonMarshal.GetRawUtf8Value(root);
        if (!Utf8.IsValid(utf8))
        {
            return false;
        }

        if (utf8.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        try
        {
            JsonSerializer.SerializeToUtf8Bytes(root);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
