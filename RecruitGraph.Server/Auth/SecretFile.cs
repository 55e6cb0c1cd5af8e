using System.Security.Cryptography;

namespace RecruitGraph.Server.Auth;

/// <summary>
/// A secret of a server that has none configured: made at the first start and kept in a file that only its owner may read, so
/// that a restart changes nothing.
/// </summary>
internal static class SecretFile
{
    /// <summary>Base64 of 64 random bytes.</summary>
    public static string LoadOrCreate(string dataFolder, string name)
    {
        var path = Path.Combine(dataFolder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(dataFolder);
            var temporary = $"{path}.{Environment.ProcessId}";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(temporary, options))
            {
                writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
            }

            File.Move(temporary, path, overwrite: true);
        }

        return File.ReadAllText(path).Trim();
    }
}
