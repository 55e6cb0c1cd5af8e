using System.Linq.Expressions;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.GraphQL.Queryable.Filtering;
using RecruitGraph.GraphQL.Queryable.Keyset;
using RecruitGraph.GraphQL.Queryable.Projections;
using RecruitGraph.GraphQL.Queryable.Sorting;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>Postings as a schema, by hand: what the generator writes for attributes.</summary>
internal static class PostingSchema
{
    private static readonly Projection<Agency> AgencyProjection = new(
        [(Agency agency) => agency.Id],
        ProjectionField.Of("name", (Agency agency) => agency.Name),
        ProjectionField.Of("city", (Agency agency) => agency.City),
        ProjectionField.OfObjects("parent", (Agency agency) => agency.Parent, static () => AgencyProjection!));

    private static readonly Projection<Step> StepProjection = new(
        [(Step step) => step.Id],
        ProjectionField.Of("name", (Step step) => step.Name),
        ProjectionField.Of("weight", (Step step) => step.Weight));

    private static readonly Projection<Posting> PostingProjection = new(
        [(Posting posting) => posting.Id],
        ProjectionField.Of("id"),
        ProjectionField.Of("title", (Posting posting) => posting.Title),
        ProjectionField.Of("remark", (Posting posting) => posting.Remark),
        ProjectionField.Of("rank", (Posting posting) => posting.Rank),
        ProjectionField.Of("label", (Posting posting) => posting.Rank, (Posting posting) => posting.Title),
        ProjectionField.Of("constant"),
        ProjectionField.Whole("anything"),
        ProjectionField.OfObjects("agency", (Posting posting) => posting.Agency, static () => AgencyProjection),
        ProjectionField.OfObjects("steps", (Posting posting) => posting.Steps, static () => StepProjection));

    /// <summary>A schema over a source of postings, which every field opens anew.</summary>
    public static RequestExecutor Executor(Func<IQueryable<Posting>> postings, RequestExecutorOptions? options = null)
    {
        var schema = new SchemaBuilder { EnableIncrementalDelivery = true }
            .AddDocument(
                """
                type Agency { name: String! city: String parent: Agency }
                type Step { name: String! weight: Int }
                type Posting {
                  id: Int! title: String! remark: String rank: Int label: String constant: String anything: String
                  agency: Agency steps: [Step!]!
                }
                type PageInfo { hasNextPage: Boolean! startCursor: String endCursor: String }
                type PostingEdge { cursor: String! node: Posting! }
                type PostingConnection { nodes: [Posting!]! edges: [PostingEdge!]! pageInfo: PageInfo! totalCount: Int }
                """)
            .AddType(SortEnumType.Create())
            .AddType(SortInputTypes.Object(
                "AgencySortInput",
                null,
                SortField.Reference("name", (Agency agency) => agency.Name),
                SortField.Value("size", (Agency agency) => agency.Size),
                SortField.Reference("city", (Agency agency) => agency.City),
                SortField.Object("parent", "AgencySortInput", (Agency agency) => agency.Parent!, isNullable: true)))
            .AddType(SortInputTypes.Object(
                "PostingSortInput",
                null,
                SortField.Value("id", (Posting posting) => posting.Id),
                SortField.Reference("title", (Posting posting) => posting.Title),
                SortField.Reference("remark", (Posting posting) => posting.Remark),
                SortField.Reference("rank", (Posting posting) => posting.Rank),
                SortField.Value("isRemote", (Posting posting) => posting.IsRemote),
                SortField.Value("kind", (Posting posting) => posting.Kind),
                SortField.Reference("salary", (Posting posting) => posting.Salary),
                SortField.Object("agency", "AgencySortInput", (Posting posting) => posting.Agency!, isNullable: true)))
            .AddType(new EnumTypeConfiguration("Kind")
            {
                RuntimeType = typeof(ListingKind),
                Values = [new("OFFICE", ListingKind.Office), new("FIELD", ListingKind.Field), new("HOME", ListingKind.Home)],
            })
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [Ids(postings), Page(postings), List(postings)] });
        foreach (var type in FilterTypes())
        {
            schema.AddType(type);
        }

        return new RequestExecutor(schema.Build(), options ?? new RequestExecutorOptions());
    }

    private static IEnumerable<InputObjectTypeConfiguration> FilterTypes()
    {
        yield return FilterInputTypes.Text();
        yield return FilterInputTypes.Boolean();
        yield return FilterInputTypes.Id();
        yield return FilterInputTypes.Equality("KindOperationFilterInput", "Kind");
        foreach (var scalar in (string[])["Int", "Short", "Float", "Decimal", "UUID", "DateTime", "LocalDate", "LocalTime", "Duration"])
        {
            yield return FilterInputTypes.Comparable($"{scalar}OperationFilterInput", scalar);
        }

        yield return FilterInputTypes.List("ListStringOperationFilterInput", "StringOperationFilterInput");
        yield return FilterInputTypes.List("ListFilterInputTypeOfStepFilterInput", "StepFilterInput");
        yield return FilterInputTypes.Object<Step>(
            "StepFilterInput",
            null,
            Value<Step, string>("name", "String", step => step.Name),
            Value<Step, int>("weight", "Int", step => step.Weight));
        yield return FilterInputTypes.Object<Agency>(
            "AgencyFilterInput",
            null,
            Value<Agency, string>("name", "String", agency => agency.Name),
            Value<Agency, int>("size", "Int", agency => agency.Size),
            Value<Agency, string>("city", "String", agency => agency.City),
            new FilterField<Agency>("parent", "AgencyFilterInput", (Agency agency) => agency.Parent, FilterOperand.Object) { IsNullable = true });
        yield return FilterInputTypes.Object<Posting>(
            "PostingFilterInput",
            null,
            new("id", "IdOperationFilterInput", (Posting posting) => posting.Id, FilterOperand.Id<long>("Posting")),
            new("agencyId", "IdOperationFilterInput", (Posting posting) => posting.AgencyId, FilterOperand.Id<long>("Agency")),
            Value<Posting, string>("title", "String", posting => posting.Title),
            Value<Posting, string>("remark", "String", posting => posting.Remark),
            Value<Posting, int>("rank", "Int", posting => posting.Rank),
            Value<Posting, short>("level", "Short", posting => posting.Level),
            Value<Posting, bool>("isRemote", "Boolean", posting => posting.IsRemote),
            Value<Posting, bool>("isUrgent", "Boolean", posting => posting.IsUrgent),
            Value<Posting, ListingKind>("kind", "Kind", posting => posting.Kind),
            Value<Posting, ListingKind>("formerKind", "Kind", posting => posting.FormerKind),
            Value<Posting, Guid>("token", "UUID", posting => posting.Token),
            Value<Posting, decimal>("salary", "Decimal", posting => posting.Salary),
            Value<Posting, float>("score", "Float", posting => posting.Score),
            Value<Posting, DateTimeOffset>("createdAt", "DateTime", posting => posting.CreatedAt),
            Value<Posting, DateTime>("seenAt", "DateTime", posting => posting.SeenAt),
            Value<Posting, DateOnly>("day", "LocalDate", posting => posting.Day),
            Value<Posting, TimeOnly>("opens", "LocalTime", posting => posting.Opens),
            Value<Posting, TimeSpan>("took", "Duration", posting => posting.Took),
            new("tags", "ListStringOperationFilterInput", (Posting posting) => posting.Tags, FilterOperand.List<string>(FilterOperand.Value<string>())),
            new("agency", "AgencyFilterInput", (Posting posting) => posting.Agency, FilterOperand.Object) { IsNullable = true },
            new("steps", "ListFilterInputTypeOfStepFilterInput", (Posting posting) => posting.Steps, FilterOperand.List<Step>(FilterOperand.Object)));
    }

    private static FilterField<T> Value<T, TValue>(string name, string scalar, Expression<Func<T, object?>> member)
        where TValue : notnull
    {
        // Boxed for the brevity of this table alone; generated code has the lambda of the property itself.
        var body = member.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : member.Body;
        return new(name, $"{scalar}OperationFilterInput", Expression.Lambda(body, member.Parameters), FilterOperand.Value<TValue>());
    }

    private static FieldConfiguration Ids(Func<IQueryable<Posting>> postings) => new("ids", "[Int!]!")
    {
        Arguments = [.. QueryFieldArguments()],
        ResolveAsync = (in context) =>
        {
            var asked = QueryArguments.Read<Posting>(context, where: 0, order: 1);
            return ResolverResult.From(IdsAsync(postings().With(asked, static order => order.AddAscending(posting => posting.Id))));
        },
    };

    private static FieldConfiguration List(Func<IQueryable<Posting>> postings) => new("list", "[Posting!]!")
    {
        Arguments = [.. QueryFieldArguments()],
        ResolveAsync = (in context) =>
        {
            var asked = QueryArguments.Read(context, where: 0, order: 1, PostingProjection);
            return ResolverResult.From(postings().With(asked, static order => order.AddAscending(posting => posting.Id)).ReadAsync(default));
        },
    };

    private static FieldConfiguration Page(Func<IQueryable<Posting>> postings) => new("page", "PostingConnection!")
    {
        Arguments = [.. QueryFieldArguments(), new("first", "Int"), new("after", "String"), new("last", "Int"), new("before", "String")],
        ResolveAsync = (in context) =>
        {
            var asked = QueryArguments.Read(context, where: 0, order: 1, PostingProjection, isConnection: true);
            var paging = ConnectionArguments.Read(context, 2, 20, 100, hasTotalCount: true);
            return ResolverResult.From(PageAsync(postings().With(asked, static order => order.AddAscending(posting => posting.Id)), paging));
        },
    };

    private static IEnumerable<InputValueConfiguration> QueryFieldArguments() =>
        [new("where", "PostingFilterInput"), new("order", "[PostingSortInput!]")];

    private static async Task<int[]> IdsAsync(IQueryable<Posting> query) =>
        [.. (await query.ReadAsync(default)).Select(posting => (int)posting.Id)];

    // The default resolvers of this schema read dictionaries and properties by their GraphQL names.
    private static async Task<object> PageAsync(IQueryable<Posting> query, PagingArguments paging)
    {
        var page = await query.ToPageAsync(paging);
        return new Dictionary<string, object?>
        {
            ["nodes"] = page.Items,
            ["edges"] = page.Edges,
            ["pageInfo"] = page,
            ["totalCount"] = page.TotalCount,
        };
    }
}
