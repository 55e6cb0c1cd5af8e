namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>Another mail with a link that confirms the caller's address.</summary>
/// <param name="ConfirmEmailBaseUrl">
/// Where the link leads, such as `"https://jobs.example.com/confirm"`: a page of the host or one that he allows. The token is put behind
/// it, after a slash unless it ends in `/` or `=`. Left out: the host's own page.
/// </param>
public sealed record RequestEmailConfirmationInput([Line(500)] string? ConfirmEmailBaseUrl);
