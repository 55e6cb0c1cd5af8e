namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Says of an endpoint that anybody may call it, and that who shows who he is may be told more, or may more.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OptionalCredentialsAttribute : Attribute;
