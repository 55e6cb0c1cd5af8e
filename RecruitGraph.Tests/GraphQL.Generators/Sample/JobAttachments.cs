using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>Files with what is said of them.</summary>
public sealed record AttachmentsInput(IFile Cover, IReadOnlyList<IFile> Pages, Optional<IFile?> Photo);

[MutationType]
public static partial class JobAttachments
{
    /// <summary>The names of all files, in the order of the arguments.</summary>
    [UseMutationConvention(Disable = true)]
    public static string[] Attach(IFile? single, List<IFile> several, AttachmentsInput input) =>
    [
        single?.Name ?? "none",
        .. several.Select(file => file.Name),
        input.Cover.Name,
        .. input.Pages.Select(file => file.Name),
        input.Photo.HasValue ? input.Photo.Value?.Name ?? "null" : "left out",
    ];
}
