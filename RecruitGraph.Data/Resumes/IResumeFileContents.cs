namespace RecruitGraph.Data.Resumes;

/// <summary>Reads uploaded files piece by piece, so that nobody's memory holds whole ones.</summary>
public interface IResumeFileContents
{
    /// <summary>Writes the content of a file to a stream as it comes from the database.</summary>
    /// <param name="fileId">Which file.</param>
    /// <param name="target">Gets the content.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <returns>Whether there is a content.</returns>
    Task<bool> CopyToAsync(long fileId, Stream target, CancellationToken cancellationToken);
}
