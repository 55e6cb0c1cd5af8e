using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Hosting;

/// <summary>Which pages of other origins may call the server; the section <c>RecruitGraph:Cors</c> of the configuration.</summary>
public sealed class CrossOriginOptions
{
    public const string Section = "RecruitGraph:Cors";

    /// <summary>Origins such as <c>https://jobs.example.com</c>, without a path. None: browsers keep every foreign page out.</summary>
    public IList<string> AllowedOrigins { get; init; } = [];
}

/// <summary>Refuses a wrong configuration at start, naming its key.</summary>
internal sealed class CrossOriginOptionsValidator : IValidateOptions<CrossOriginOptions>
{
    public ValidateOptionsResult Validate(string? name, CrossOriginOptions options) =>
        options.AllowedOrigins.Where(origin => !IsOrigin(origin)).ToList() is [var wrong, ..]
            ? ValidateOptionsResult.Fail(
                $"{CrossOriginOptions.Section}:{nameof(options.AllowedOrigins)} names {wrong}, which is no origin of http or https such as https://jobs.example.com.")
            : ValidateOptionsResult.Success;

    private static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url is { Scheme: "http" or "https" }
        && url.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
