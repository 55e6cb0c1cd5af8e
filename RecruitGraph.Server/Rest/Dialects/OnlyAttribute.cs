using Microsoft.AspNetCore.Mvc.Filters;
using RecruitGraph.Schema;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Who may call an endpoint at all.</summary>
public enum Callers
{
    SignedIn,

    /// <summary>HR and ADMIN.</summary>
    Staff,

    /// <summary>ADMIN.</summary>
    Administrators,
}

/// <summary>
/// Tells other callers so in the dialect's words, before anything else of their request is looked at. The schema holds the same
/// rule: this is the order and the wording of the answer alone.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OnlyAttribute(Callers callers) : Attribute, IAuthorizationFilter
{
    public Callers Callers => callers;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var viewer = Viewer.Of(context.HttpContext.User);
        var dialect = context.HttpContext.Dialect();
        context.Result = viewer.UserId is null ? dialect.NotSignedIn(context.HttpContext)
            : IsOneOfThem(viewer) ? null
            : dialect.NotPermitted();
    }

    private bool IsOneOfThem(Viewer viewer) => callers switch
    {
        Callers.Staff => viewer.IsStaff,
        Callers.Administrators => viewer.IsAdmin,
        _ => true,
    };
}
