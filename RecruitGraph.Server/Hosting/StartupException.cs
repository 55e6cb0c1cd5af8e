namespace RecruitGraph.Server.Hosting;

/// <summary>Why the server cannot start, in one sentence that says what to do. It is printed alone, without a stack trace.</summary>
public sealed class StartupException(string message, Exception? innerException = null)
    : Exception(message, innerException);
