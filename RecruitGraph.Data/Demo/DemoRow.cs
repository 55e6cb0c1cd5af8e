using Npgsql;
using NpgsqlTypes;

namespace RecruitGraph.Data.Demo;

/// <summary>The row being written, value by value in the order of the columns.</summary>
internal readonly struct DemoRow(NpgsqlBinaryImporter importer, CancellationToken cancellationToken)
{
    public Task IdAsync(long? index) => index is { } position
        ? importer.WriteAsync(position + 1, NpgsqlDbType.Bigint, cancellationToken)
        : importer.WriteNullAsync(cancellationToken);

    public Task KeyAsync(long? id) => IdAsync(id - 1);

    public Task ValueAsync(object? value, string type) => value is null
        ? importer.WriteNullAsync(cancellationToken)
        : importer.WriteAsync(value, type, cancellationToken);

    public Task TextAsync(string? text) => text is null
        ? importer.WriteNullAsync(cancellationToken)
        : importer.WriteAsync(text, NpgsqlDbType.Varchar, cancellationToken);

    public Task SmallAsync(short number) => importer.WriteAsync(number, NpgsqlDbType.Smallint, cancellationToken);

    public Task NumberAsync(int number) => importer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken);

    public Task FlagAsync(bool flag) => importer.WriteAsync(flag, NpgsqlDbType.Boolean, cancellationToken);

    public Task TimeAsync(DateTimeOffset? time) => time is { } moment
        ? importer.WriteAsync(moment.ToStored(), NpgsqlDbType.TimestampTz, cancellationToken)
        : importer.WriteNullAsync(cancellationToken);
}
