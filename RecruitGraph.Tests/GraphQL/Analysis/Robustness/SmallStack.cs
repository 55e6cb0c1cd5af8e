using System.Runtime.ExceptionServices;

namespace RecruitGraph.Tests.GraphQL.Analysis.Robustness;

/// <summary>
/// A thread with a stack so small that whatever follows nesting by calling itself soon comes to its end: unguarded, the process would
/// die and the tests with it.
/// </summary>
internal static class SmallStack
{
    public const int Size = 256 * 1024;

    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            Size);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return result!;
    }
}
