using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The scalar <c>UUID</c>; C# sees <see cref="Guid"/>. Hexadecimal digits in groups of 8-4-4-4-12, either case.</summary>
public sealed class UuidType : TextScalarType<Guid>
{
    public UuidType()
        : base("UUID", "The `UUID` scalar type represents a universally unique identifier as defined by RFC 9562.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/uuid.html";

    protected override string Expected => "a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    protected override void Write(Guid value, ResultWriter writer) => writer.WriteFormatted(value);
}
