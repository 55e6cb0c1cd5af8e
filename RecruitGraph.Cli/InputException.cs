namespace RecruitGraph.Cli;

/// <summary>What the command was given cannot be used; the message says what and where, a line for each mistake.</summary>
internal sealed class InputException(string message) : Exception(message)
{
    /// <summary>Runs a command's work; what it was given in vain goes to standard error.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (InputException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCodes.Usage;
        }
        catch (IOException failed)
        {
            // What is written has nowhere to go: the disk is full, for instance.
            await Console.Error.WriteLineAsync($"recruitgraph: {failed.Message}");
            return ExitCodes.Usage;
        }
    }
}
