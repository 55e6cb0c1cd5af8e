namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The scalar <c>Long</c>: 64 bits, signed; C# sees <see cref="long"/>. JavaScript reads numbers beyond 2^53 inexactly, so
/// ids are better global ids.
/// </summary>
public sealed class LongType : WholeNumberType<long>
{
    public LongType()
        : base("Long", "The `Long` scalar type represents a signed 64-bit integer.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/long.html";
}
