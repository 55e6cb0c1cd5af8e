namespace RecruitGraph.Schema.Sessions;

/// <summary>Hashes passwords; the host chooses the algorithm.</summary>
public interface IPasswordHashing
{
    /// <summary>A salted hash, different each time.</summary>
    string Hash(string password);

    /// <summary>Whether the password belongs to the hash; without a hash it takes as long and says no.</summary>
    bool Verify(string? passwordHash, string password);
}
