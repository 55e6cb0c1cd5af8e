using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The scalar <c>URI</c>: an absolute or relative reference as RFC 3986 defines it; C# sees <see cref="Uri"/>.</summary>
public sealed class UriType : TextScalarType<Uri>
{
    public UriType()
        : base("URI", "The `URI` scalar type represents a Uniform Resource Identifier (URI) as defined by RFC 3986.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/uri.html";

    protected override string Expected => "a URI such as https://example.com/jobs?page=2 or /jobs/7";

    protected override bool TryParse(string text, out Uri value)
    {
        value = null!;
        return text.Length > 0
            && Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute)
            && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value!);
    }

    protected override void Write(Uri value, ResultWriter writer) => writer.WriteString(value.OriginalString);
}
