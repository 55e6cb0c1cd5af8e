namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Which HTTP status an answer has. Clients should go by the body; gateways, logs and alarms see the status.</summary>
public enum StatusPolicy
{
    /// <summary>
    /// What clients in use expect, and npm graphql-http's audits check. To <c>application/json</c>, 200 whatever the engine says. Else
    /// 200 when the operation was executed, even with errors; 400 when it was not; 500 and 503 when that is the server's fault. Requests
    /// that are none have 400.
    /// </summary>
    Audit,

    /// <summary>
    /// The draft of GraphQL over HTTP as of August 2026, section "Status Codes":
    /// <list type="bullet">
    /// <item>200: data without errors.</item>
    /// <item>
    /// 294 (Partial Success): data, perhaps null, and errors, to <c>application/graphql-response+json</c> alone, since the number means
    /// nothing elsewhere; 200 in other media types.
    /// </item>
    /// <item>400: the body is no JSON, or the document no GraphQL.</item>
    /// <item>
    /// 422: the request is JSON but no request, the document is not valid for the schema or breaks a limit, the operation cannot be
    /// told, or the variables do not fit it.
    /// </item>
    /// <item>500 and 503: the server's fault, before the operation was executed.</item>
    /// </list>
    /// Clients that accept <c>application/json</c> alone get the same, and refusals as <c>application/graphql-response+json</c>.
    /// </summary>
    Draft2026,
}
