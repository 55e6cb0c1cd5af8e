namespace RecruitGraph.GraphQL.Types;

/// <summary>What a change of the schema means for clients that were written for its old version.</summary>
public enum SchemaChangeCriticality
{
    /// <summary>Operations that were valid are refused, or are answered in another form.</summary>
    Breaking,

    /// <summary>Every operation stays valid, but a client may get values or behaviour that it does not expect.</summary>
    Dangerous,

    /// <summary>No client can notice unless it asks for what is new.</summary>
    Safe,
}
