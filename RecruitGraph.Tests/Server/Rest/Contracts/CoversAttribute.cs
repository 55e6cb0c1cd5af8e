namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>Says what a test shows, and of which endpoint; <see cref="ContractTableTests"/> holds it against the documents.</summary>
/// <param name="endpoint">Method and URL as <c>Documents/</c> has them, for instance <c>PUT /api/recruit/advance</c>.</param>
/// <param name="proofs">What is shown.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAttribute(string endpoint, params Proof[] proofs) : Attribute
{
    public string Endpoint => endpoint;

    public IReadOnlyList<Proof> Proofs => proofs;
}
