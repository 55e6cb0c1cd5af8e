namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>The value of a <c>$name</c> that stays a variable: it travels beside the operation, as the multipart request specification says.</summary>
internal sealed record UploadedFile(string FileName, byte[] Content);
