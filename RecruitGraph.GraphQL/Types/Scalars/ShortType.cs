namespace RecruitGraph.GraphQL.Types;

/// <summary>The scalar <c>Short</c>: 16 bits, signed; C# sees <see cref="short"/>.</summary>
public sealed class ShortType : WholeNumberType<short>
{
    public ShortType()
        : base("Short", "The `Short` scalar type represents a signed 16-bit integer.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/short.html";
}
