namespace RecruitGraph.GraphQL.Execution;

/// <summary>What listeners returned for one event: disposed in the opposite order, whatever one of them does.</summary>
internal sealed class DiagnosticScope(ObservedRequest request, IDisposable scope, DiagnosticScope? outer) : IDisposable
{
    public void Dispose()
    {
        try
        {
            scope.Dispose();
        }
        catch (Exception exception)
        {
            request.Report(exception);
        }

        outer?.Dispose();
    }
}
