using System.Text;

namespace RecruitGraph.GraphQL.Generators;

/// <summary>How C# names become GraphQL names.</summary>
internal static class Naming
{
    /// <summary><c>GetUserByIdAsync</c> gives <c>userById</c>.</summary>
    public static string Field(string member) => CamelCase(StripAffixes(member));

    /// <summary>Without a leading <c>Get</c> and a trailing <c>Async</c>.</summary>
    public static string StripAffixes(string member)
    {
        if (member.Length > 3 && member.StartsWith("Get", StringComparison.Ordinal) && !char.IsLower(member[3]))
        {
            member = member.Substring(3);
        }

        return member.Length > 5 && member.EndsWith("Async", StringComparison.Ordinal)
            ? member.Substring(0, member.Length - 5)
            : member;
    }

    /// <summary><c>FirstName</c> gives <c>firstName</c>, <c>URLPath</c> gives <c>urlPath</c>.</summary>
    public static string CamelCase(string name)
    {
        var text = name.ToCharArray();
        for (var i = 0; i < text.Length && char.IsUpper(text[i]); i++)
        {
            if (i > 0 && i + 1 < text.Length && !char.IsUpper(text[i + 1]) && char.IsLetter(text[i + 1]))
            {
                break;
            }

            text[i] = char.ToLowerInvariant(text[i]);
        }

        return new string(text);
    }

    public static string PascalCase(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary><c>JobSeeker</c> gives <c>JOB_SEEKER</c>, <c>HRManager</c> gives <c>HR_MANAGER</c>.</summary>
    public static string UpperSnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>CreateVacancy</c> gives <c>CreateVacancyInput</c>; a name that ends so stays.</summary>
    public static string Input(string name) => name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";

    /// <summary><c>StageConflictException</c> gives <c>StageConflictError</c>.</summary>
    public static string Error(string exception) => WithoutErrorSuffix(exception) + "Error";

    /// <summary><c>StageConflictException</c> gives <c>STAGE_CONFLICT</c>.</summary>
    public static string ErrorCode(string exception) => UpperSnakeCase(WithoutErrorSuffix(exception));

    /// <summary>Whether a name is one of GraphQL that users may give.</summary>
    public static bool IsName(string name) =>
        name.Length > 0
        && !name.StartsWith("__", StringComparison.Ordinal)
        && !(name[0] is >= '0' and <= '9')
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    private static string WithoutErrorSuffix(string name)
    {
        foreach (var suffix in new[] { "Exception", "Error" })
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - suffix.Length);
            }
        }

        return name;
    }
}
