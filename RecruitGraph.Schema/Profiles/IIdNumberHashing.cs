namespace RecruitGraph.Schema.Profiles;

/// <summary>Hashes numbers of identity cards, by which equal ones are found without being kept in clear; the host keeps the key.</summary>
public interface IIdNumberHashing
{
    /// <summary>32 bytes, the same for the same number in any case and with any blanks, on every server of the house.</summary>
    byte[] Hash(string idNumber);

    /// <summary>The hash of a number as it was given; null where nothing was.</summary>
    internal byte[]? HashGiven(string? idNumber) => Input.Trimmed(idNumber) is { } given ? Hash(given) : null;
}
