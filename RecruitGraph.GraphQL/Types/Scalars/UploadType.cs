using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The scalar <c>Upload</c>: a file that travels beside the request; C# sees <see cref="IFile"/>. In the variables stands an
/// <see cref="UploadReference"/>, which only a transport can make.
/// </summary>
public sealed class UploadType : ScalarType
{
    public UploadType()
        : base("Upload", "The `Upload` scalar type represents a file upload.") =>
        SpecifiedBy = "https://github.com/jaydenseric/graphql-multipart-request-spec";

    public override object? CoerceInputValue(JsonElement value) => throw Refuse();

    public override object? CoerceInputLiteral(ValueNode literal) => throw Refuse();

    public override void CoerceResult(object value, ResultWriter writer) =>
        throw new CoercionException("Upload cannot be the result of a field; return a URI from which the file can be read.");

    internal override object? CoerceInputValue(JsonElement value, IReadOnlyDictionary<string, IFile>? files) =>
        files is not null && UploadReference.TryRead(value, out var key) && files.TryGetValue(key, out var file)
            ? file
            : throw Refuse();

    private static CoercionException Refuse() => new(
        "Upload cannot represent a value of the request itself. Expected a variable whose file is sent beside it, as a multipart request.");
}
