using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Subscriptions;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>No job has the id.</summary>
public sealed class JobNotFoundException(long id) : Exception($"There is no job {id}.")
{
    /// <summary>The id that was asked for.</summary>
    [ID<Job>]
    public long Id { get; } = id;
}

/// <summary>The name breaks a rule.</summary>
public class BadNameException(string message) : Exception(message)
{
    public string Code => "NAME_REFUSED";
}

/// <summary>Not a type of its own in the schema: it counts as its base.</summary>
public sealed class EmptyNameException() : BadNameException("The name is empty.");

/// <summary>An error that is no exception, made from several.</summary>
public sealed class JobProblem
{
    public JobProblem(ArgumentException exception) => Message = $"Argument {exception.ParamName}.";

    private JobProblem(string message) => Message = message;

    public string Message { get; }

    public int Attempts => 3;

    public static JobProblem CreateErrorFrom(TimeoutException exception) => new("Took too long.");

    public static JobProblem CreateErrorFrom(LockedException exception) => new("Is locked.");
}

/// <summary>It is closed.</summary>
public class ClosedException() : Exception("Closed.");

/// <summary>Nearer to the error that is made of it than to the one of its base.</summary>
public sealed class LockedException : ClosedException;

/// <summary>A new name.</summary>
public sealed record RenameJobInput([property: ID<Job>] long Id, string Name);

[MutationType]
public static partial class JobMutations
{
    [Error<JobNotFoundException>]
    [Error<BadNameException>(At = "name")]
    public static async Task<Job> RenameJobAsync(RenameJobInput input, JobStore store, ITopicEventSender sender)
    {
        if (input.Name == "several")
        {
            throw new AggregateException(new JobNotFoundException(input.Id), new EmptyNameException());
        }

        var job = store.Jobs.Find(job => job.Id == input.Id) ?? throw new JobNotFoundException(input.Id);
        job.Name = input.Name.Length > 0 ? input.Name : throw new EmptyNameException();
        await sender.SendAsync($"job_{job.Id}", job);
        return job;
    }

    [Error<JobProblem>(At = "reason")]
    [Error<ClosedException>]
    public static string OpenJob(string reason) => reason switch
    {
        "time" => throw new TimeoutException(),
        "closed" => throw new ClosedException(),
        "locked" => throw new LockedException(),
        "argument" => throw new ArgumentNullException(nameof(reason)),
        _ => reason,
    };

    /// <summary>The item that is refused is known only when it happens.</summary>
    [Error<BadNameException>(At = "jobs")]
    [Error<JobProblem>(At = "jobs")]
    [Error<InvalidInputException>]
    public static int RenameJobs(IReadOnlyList<RenameJobInput> jobs)
    {
        for (var index = 0; index < jobs.Count; index++)
        {
            switch (jobs[index].Name)
            {
                case "":
                    throw new EmptyNameException().At($"jobs.{index}.name");
                case "slow":
                    throw new TimeoutException().At($"jobs.{index}");
                case "invalid":
                    throw new InvalidInputException($"jobs.{index}.name", "Never so.");
            }
        }

        return jobs.Count > 0 ? jobs.Count : throw new EmptyNameException();
    }

    [UseMutationConvention(PayloadFieldName = "removed")]
    public static bool RemoveJob([ID<Job>] long id, Optional<bool?> archive, JobStore store) =>
        store.Jobs.RemoveAll(job => job.Id == id) > 0 && archive.HasValue;

    public static Task FailAsync() => throw new InvalidOperationException("Secret detail.");

    [Error<JobNotFoundException>]
    public static void Clear(JobStore store) => store.Jobs.Clear();

    [Error<ClosedException>]
    public static void ClearOnce() => throw new ClosedException();

    [UseMutationConvention(Disable = true)]
    public static int Count(JobStore store) => store.Jobs.Count;
}
