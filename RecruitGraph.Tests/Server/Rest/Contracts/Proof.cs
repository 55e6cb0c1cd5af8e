namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>What a test shows of an endpoint.</summary>
public enum Proof
{
    /// <summary>The answer of a call that succeeds, in its exact shape.</summary>
    Success,

    /// <summary>What the call did, seen by a following read.</summary>
    Effect,

    /// <summary>What a caller without, or with worthless, credentials gets.</summary>
    NoCredentials,

    /// <summary>What a caller gets who asks for something of somebody else.</summary>
    ForeignId,

    /// <summary>What a caller gets whose role does not permit it.</summary>
    WrongRole,

    /// <summary>What a caller gets who names something that is not there.</summary>
    UnknownId,

    /// <summary>What a caller gets whose input is missing, malformed or out of bounds; nothing has changed.</summary>
    BadInput,

    /// <summary>That the graph gives the same data to the same caller, or refuses him by the same rule.</summary>
    Parity,
}
