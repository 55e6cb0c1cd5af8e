using System.Data;
using Npgsql;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Data.Postgres;

/// <summary>Reads the rows of <c>resume_file_contents</c> as streams.</summary>
internal sealed class PostgresResumeFileContents(NpgsqlDataSource dataSource) : IResumeFileContents
{
    public async Task<bool> CopyToAsync(long fileId, Stream target, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select bytes from resume_file_contents where file_id = $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = fileId });
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return false;
        }

        await using var content = await reader.GetStreamAsync(0, cancellationToken);
        await content.CopyToAsync(target, cancellationToken);
        return true;
    }
}
