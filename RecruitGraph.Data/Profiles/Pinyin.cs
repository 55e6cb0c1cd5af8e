using System.Collections.Frozen;
using System.Text;

namespace RecruitGraph.Data.Profiles;

/// <summary>Names in toneless pinyin, so that people find them who cannot type Chinese.</summary>
public static class Pinyin
{
    private const string Resource = "RecruitGraph.Data.Pinyin.txt";

    private static readonly Lazy<(FrozenDictionary<char, string> Readings, FrozenDictionary<char, string> Surnames)> Table = new(Load);

    /// <summary>
    /// The name with each Chinese character replaced by its syllable, such as <c>lilei</c> for 李雷; all else stays as it is. The first
    /// character of a name that is Chinese throughout is read as a surname.
    /// </summary>
    public static string Of(string name)
    {
        var (readings, surnames) = Table.Value;
        var isChinese = name.All(readings.ContainsKey);
        var text = new StringBuilder(name.Length * 4);
        for (var i = 0; i < name.Length; i++)
        {
            _ = i == 0 && isChinese && surnames.TryGetValue(name[i], out var surname) ? text.Append(surname)
                : readings.TryGetValue(name[i], out var reading) ? text.Append(reading)
                : text.Append(name[i]);
        }

        return text.ToString();
    }

    private static (FrozenDictionary<char, string> Readings, FrozenDictionary<char, string> Surnames) Load()
    {
        var (readings, surnames) = (new Dictionary<char, string>(), new Dictionary<char, string>());
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var isSurname = line[0] == '^';
            var parts = line[(isSurname ? 1 : 0)..].Split(' ');
            foreach (var character in parts[1])
            {
                (isSurname ? surnames : readings).Add(character, parts[0]);
            }
        }

        return (readings.ToFrozenDictionary(), surnames.ToFrozenDictionary());
    }
}
