using System.Collections;
using System.Globalization;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Writes errors as the answer shows them. Specification, section 7.1.7.</summary>
internal static class ErrorWriter
{
    public static void WriteErrors(ResultWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.StartArray();
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                writer.NextItem();
            }

            WriteError(writer, errors[i]);
        }

        writer.EndArray();
    }

    /// <summary>How many bytes an error takes among others.</summary>
    /// <exception cref="ResponseSizeException">More than a whole answer may have.</exception>
    public static int Measure(GraphQLError error, RequestExecutorOptions options)
    {
        var writer = new ResultWriter();
        writer.Rent(options.BufferPool, options.Limits.MaxResponseSize);
        try
        {
            WriteError(writer, error);
            writer.NextItem();
            writer.Complete();
            return writer.Position;
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Writes response names and indices.</summary>
    public static void WritePath(ResultWriter writer, IReadOnlyList<object> path) => WriteValue(writer, path);

    /// <summary>Writes the answer's own extensions, with a comma before them where they are not its first member, or nothing.</summary>
    public static void WriteResponseExtensions(
        ResultWriter writer, IReadOnlyDictionary<string, object?>? extensions, bool isFirst = false)
    {
        if (extensions is not null)
        {
            writer.WriteRaw(isFirst ? "\"extensions\":"u8 : ",\"extensions\":"u8);
            WriteValue(writer, extensions);
        }
    }

    private static void WriteError(ResultWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        WriteLocations(writer, error);
        if (error.Path is not null)
        {
            writer.WriteRaw(",\"path\":"u8);
            WriteValue(writer, error.Path);
        }

        WriteExtensions(writer, error);
        writer.WriteByte((byte)'}');
    }

    private static void WriteLocations(ResultWriter writer, GraphQLError error)
    {
        if (error.Locations.Count == 0)
        {
            return;
        }

        writer.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < error.Locations.Count; i++)
        {
            writer.WriteRaw(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            writer.WriteInt32(error.Locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteInt32(error.Locations[i].Column);
            writer.WriteByte((byte)'}');
        }

        writer.EndArray();
    }

    private static void WriteExtensions(ResultWriter writer, GraphQLError error)
    {
        if (error.Code is null && error.Extensions is not { Count: > 0 })
        {
            return;
        }

        writer.WriteRaw(",\"extensions\":{"u8);
        var first = true;
        if (error.Code is not null)
        {
            writer.WriteRaw("\"code\":"u8);
            writer.WriteString(error.Code);
            first = false;
        }

        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            if (name == "code" && error.Code is not null)
            {
                continue;
            }

            WriteEntry(writer, name, value, first);
            first = false;
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteEntry(ResultWriter writer, string name, object? value, bool first)
    {
        if (!first)
        {
            writer.NextItem();
        }

        writer.WriteString(name);
        writer.WriteByte((byte)':');
        WriteValue(writer, value);
    }

    private static void WriteValue(ResultWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case bool flag:
                writer.WriteBoolean(flag);
                break;
            case int or short or byte:
                writer.WriteInt32(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case long number:
                writer.WriteInt64(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteDouble(number);
                break;
            case decimal number:
                writer.WriteDecimal(number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> entries:
                writer.WriteByte((byte)'{');
                var first = true;
                foreach (var (name, entry) in entries)
                {
                    WriteEntry(writer, name, entry, first);
                    first = false;
                }

                writer.WriteByte((byte)'}');
                break;
            case IEnumerable items:
                writer.StartArray();
                var count = 0;
                foreach (var item in items)
                {
                    if (count++ > 0)
                    {
                        writer.NextItem();
                    }

                    WriteValue(writer, item);
                }

                writer.EndArray();
                break;
            default:
                writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
