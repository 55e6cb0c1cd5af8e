using System.Xml;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Writes the values of scalars that JSON does not know, as the scalars themselves do but without boxing them.</summary>
public static class LeafValues
{
    /// <summary>Writes a <c>DateTime</c>, with <c>Z</c> where the offset is zero.</summary>
    public static void WriteDateTime(ResultWriter writer, DateTimeOffset value) => writer.WriteFormatted(
        value, value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz");

    /// <summary>Writes a <c>DateTime</c>; a time without a zone counts as UTC.</summary>
    public static void WriteDateTime(ResultWriter writer, DateTime value) => WriteDateTime(
        writer,
        new DateTimeOffset(value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value.ToUniversalTime()));

    /// <summary>Writes a <c>LocalDate</c>.</summary>
    public static void WriteLocalDate(ResultWriter writer, DateOnly value) => writer.WriteFormatted(value, "yyyy-MM-dd");

    /// <summary>Writes a <c>LocalTime</c>.</summary>
    public static void WriteLocalTime(ResultWriter writer, TimeOnly value) => writer.WriteFormatted(value, "HH:mm:ss.FFFFFFF");

    /// <summary>Writes a <c>Duration</c>.</summary>
    public static void WriteDuration(ResultWriter writer, TimeSpan value) => writer.WriteString(XmlConvert.ToString(value));

    /// <summary>Writes a <c>URI</c>, or null.</summary>
    public static void WriteURI(ResultWriter writer, Uri? value) => writer.WriteString(value?.OriginalString);
}
