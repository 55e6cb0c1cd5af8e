using System.Text;

namespace RecruitGraph.Data.Naming;

/// <summary>Turns names of C# into names of the database.</summary>
internal static class SnakeCase
{
    /// <summary><c>StageEnteredAt</c> becomes <c>stage_entered_at</c>, <c>IX_users_Email</c> becomes <c>ix_users_email</c>.</summary>
    public static string From(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var current = name[i];
            if (char.IsUpper(current) && i > 0 && name[i - 1] != '_' && StartsWord(name, i))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(current));
        }

        return result.ToString();
    }

    private static bool StartsWord(string name, int index) =>
        !char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]));
}
