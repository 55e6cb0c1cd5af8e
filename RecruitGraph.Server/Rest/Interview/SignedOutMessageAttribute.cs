namespace RecruitGraph.Server.Rest.Interview;

/// <summary>What an endpoint of dialect D tells who is not signed in, where the document has a text of its own for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignedOutMessageAttribute(string message) : Attribute
{
    public string Message => message;
}
