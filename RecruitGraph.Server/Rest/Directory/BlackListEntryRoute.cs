using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>The URL of one entry of the black list: the directory had it and refused every method there, so no document knows it.</summary>
internal static class BlackListEntryRoute
{
    private const string Url = $"/api/black-list/{{pk:{NumberConstraint.Name}}}/";

    /// <summary>Makes the path one of the directory's, at the root and below its folder, for OPTIONS alone.</summary>
    public static void MapBlackListEntry(this IEndpointRouteBuilder endpoints)
    {
        var directory = new DirectoryDialect();
        foreach (var root in (string[])["", directory.Folder])
        {
            endpoints.MapMethods($"{root}{Url}", [HttpMethods.Options], static context =>
                {
                    MethodAnswers.Correct(context);
                    return Task.CompletedTask;
                })
                .WithMetadata(directory, TrailingSlash.Instance)
                .ExcludeFromDescription();
        }
    }
}
