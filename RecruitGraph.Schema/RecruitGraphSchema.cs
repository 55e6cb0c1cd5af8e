using RecruitGraph.Schema;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The public graph.</summary>
public static class RecruitGraphSchema
{
    /// <summary>Adds recruiting as a graph: all nouns, with answers that may come in parts.</summary>
    public static SchemaBuilder AddRecruitGraphSchema(this SchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.EnableIncrementalDelivery = true;
        return builder.AddRecruitGraphSchemaTypes().UseField(FreshUnitOfWork.Use, FreshUnitOfWork.IsMeant);
    }
}
