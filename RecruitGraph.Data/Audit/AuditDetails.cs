using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace RecruitGraph.Data.Audit;

/// <summary>
/// What more is known of an audited deed: ids, and codes that stand in the source. There is no way to put a text in that
/// somebody has typed, so nothing personal can come to stand here.
/// </summary>
public sealed class AuditDetails : IEquatable<AuditDetails>
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    private AuditDetails(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>Nothing more is known.</summary>
    public static AuditDetails None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The values by name; ids as decimal numbers.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Adds an id.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public AuditDetails With(string name, long id) => new(_values.SetItem(Checked(name), id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Adds a code, in the form in which clients know it: <c>NotAdmitted</c> becomes <c>NOT_ADMITTED</c>.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public AuditDetails With<TCode>(string name, TCode code)
        where TCode : struct, Enum =>
        new(_values.SetItem(Checked(name), Naming.SnakeCase.From(code.ToString()).ToUpperInvariant()));

    /// <summary>Adds which fields were concerned, by their names in the graph, never by their values.</summary>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public AuditDetails WithFields(params IEnumerable<string> fields) =>
        new(_values.SetItem("fields", string.Join(' ', fields.Select(Checked))));

    public bool Equals(AuditDetails? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as AuditDetails);

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    internal string ToJson() => JsonSerializer.Serialize<IReadOnlyDictionary<string, string>>(_values);

    internal static AuditDetails FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static string Checked(string name) =>
        name.Length is > 0 and <= 64 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            ? name
            : throw new ArgumentException("A name is an identifier of at most 64 letters and digits.", nameof(name));
}
