namespace RecruitGraph.Server.Resumes;

/// <summary>Every message that the analysis of résumés logs; ids 1100 to 1199. Nothing of what a résumé says is among them.</summary>
internal static partial class ResumeAnalysisLog
{
    [LoggerMessage(1100, LogLevel.Information, "The analysis of file {FileId} is done: {Skills} skills, {Matches} matches, in {Elapsed}")]
    public static partial void AnalysisDone(this ILogger logger, long fileId, int skills, int matches, TimeSpan elapsed);

    [LoggerMessage(1101, LogLevel.Information, "The analysis of file {FileId} failed with {Code}")]
    public static partial void AnalysisFailed(this ILogger logger, long fileId, string code);

    [LoggerMessage(1102, LogLevel.Error, "The analysis of file {FileId} failed unexpectedly with {Exception}")]
    public static partial void AnalysisFailedUnexpectedly(this ILogger logger, long fileId, string exception);

    [LoggerMessage(1103, LogLevel.Warning, "The analysis of file {FileId} came too late: it was taken over")]
    public static partial void AnalysisOvertaken(this ILogger logger, long fileId);

    [LoggerMessage(1104, LogLevel.Error, "The queue of analyses cannot be read: {Exception}; the next try follows")]
    public static partial void QueueUnavailable(this ILogger logger, string exception);

    [LoggerMessage(1105, LogLevel.Information, "{Files} uploaded files that nobody claimed were deleted")]
    public static partial void UnclaimedFilesDeleted(this ILogger logger, int files);

    [LoggerMessage(1106, LogLevel.Error, "Matching vacancy {VacancyId} failed unexpectedly with {Exception}; it is tried again in {Pause}")]
    public static partial void MatchingFailed(this ILogger logger, long vacancyId, string exception, TimeSpan pause);

    [LoggerMessage(1107, LogLevel.Information, "The analysis of file {FileId} ended without a result: the file was deleted")]
    public static partial void AnalysisNeedless(this ILogger logger, long fileId);
}
