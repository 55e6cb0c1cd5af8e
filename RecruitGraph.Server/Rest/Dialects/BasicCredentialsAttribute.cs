namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Says of an endpoint that it reads name and password by HTTP Basic.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BasicCredentialsAttribute : Attribute;
