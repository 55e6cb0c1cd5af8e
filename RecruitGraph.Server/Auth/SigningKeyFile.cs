namespace RecruitGraph.Server.Auth;

/// <summary>
/// The signing key of a server without a configured one: made at the first start and kept in a file that only its owner
/// may read, so that a restart signs nobody out.
/// </summary>
public static class SigningKeyFile
{
    public static SigningKeyOptions LoadOrCreate(string dataFolder) =>
        new() { Kid = "local", Secret = SecretFile.LoadOrCreate(dataFolder, "signing-key") };
}
