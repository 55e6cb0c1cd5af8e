using Microsoft.Extensions.Options;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest;

/// <summary>Refuses a wrong configuration at start, naming its key.</summary>
internal sealed class RestOptionsValidator : IValidateOptions<RestOptions>
{
    public ValidateOptionsResult Validate(string? name, RestOptions options)
    {
        var unknown = options.Off.Except(DialectNames.All, StringComparer.Ordinal).ToList();
        return unknown.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{RestOptions.Section}:Off names {string.Join(", ", unknown)}; there are {string.Join(", ", DialectNames.All)}.");
    }
}
