using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Hosting;

/// <summary>Where people reach the server; in the section <c>RecruitGraph</c> of the configuration.</summary>
public sealed class PublicAddressOptions
{
    /// <summary>
    /// The address that links in mails begin with, such as <c>https://jobs.example.com</c>. Null: the first one that the server listens
    /// on. What a request calls the server is not believed: anyone could send mails that lead to his own.
    /// </summary>
    public string? PublicUrl { get; init; }
}

/// <summary>Refuses a wrong configuration at start, naming its key.</summary>
internal sealed class PublicAddressOptionsValidator : IValidateOptions<PublicAddressOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options) =>
        options.PublicUrl is null
        || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url)
            && url is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{HostingOptions.SectionName}:{nameof(options.PublicUrl)} must be an absolute URL of http or https, without query and fragment.");
}
