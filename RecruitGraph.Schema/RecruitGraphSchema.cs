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
        return builder.AddRecruitGraphSchemaTypes()
            .AddType(new ObjectTypeConfiguration("Query") { Description = "What can be asked." })
            .AddType(new ObjectTypeConfiguration("Mutation") { Description = "What can be done; several of one request one after the other." })
            .AddType(new ObjectTypeConfiguration("Subscription") { Description = "What one can be told of while it happens." })
            .UseField(FreshUnitOfWork.Use, FreshUnitOfWork.IsMeant);
    }
}
