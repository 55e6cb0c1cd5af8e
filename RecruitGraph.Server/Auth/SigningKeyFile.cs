using System.Security.Cryptography;

namespace RecruitGraph.Server.Auth;

/// <summary>
/// The signing key of a server without a configured one: made at the first start and kept in a file that only its owner
/// may read, so that a restart signs nobody out.
/// </summary>
public static class SigningKeyFile
{
    public static SigningKeyOptions LoadOrCreate(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "signing-key");
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

        return new SigningKeyOptions { Kid = "local", Secret = File.ReadAllText(path).Trim() };
    }
}
