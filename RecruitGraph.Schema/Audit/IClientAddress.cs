namespace RecruitGraph.Schema.Audit;

/// <summary>Knows from where the present request comes.</summary>
public interface IClientAddress
{
    /// <summary>The caller's IP address; null where there is no connection, as in work that the house does by itself.</summary>
    string? Ip { get; }
}
