using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>A directive as the schema or the document itself defines it; exactly one of the two is set.</summary>
internal readonly record struct DirectiveSignature(DirectiveType? Type, DirectiveDefinitionNode? Node)
{
    public bool IsRepeatable => Type?.IsRepeatable ?? Node!.Repeatable;

    public bool Allows(string location)
    {
        if (Type is not null)
        {
            foreach (var allowed in Type.Locations)
            {
                if (allowed == location)
                {
                    return true;
                }
            }

            return false;
        }

        foreach (var allowed in Node!.Locations)
        {
            if (allowed.Value == location)
            {
                return true;
            }
        }

        return false;
    }

    public int ArgumentCount => Type?.Arguments.Count ?? Node!.Arguments.Length;

    public string ArgumentName(int index) => Type is null ? Node!.Arguments[index].Name.Value : Type.Arguments[index].Name;

    public bool IsRequired(int index) =>
        Type is null
            ? Node!.Arguments[index] is { Type: NonNullTypeNode, DefaultValue: null }
            : Type.Arguments[index].IsRequired;

    public string ArgumentTypeName(int index) =>
        Type is null ? SyntaxText.Of(Node!.Arguments[index].Type) : Type.Arguments[index].Type.ToString()!;

    public bool HasArgument(string name)
    {
        for (var i = 0; i < ArgumentCount; i++)
        {
            if (ArgumentName(i) == name)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The directives that a document may use: those it defines, and those of the schema or the specification.</summary>
internal sealed class DirectiveTable
{
    private const string SpecifiedDirectives =
        """
        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @deprecated(reason: String! = "No longer supported")
          on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE | DIRECTIVE_DEFINITION
        directive @specifiedBy(url: String!) on SCALAR
        directive @oneOf on INPUT_OBJECT
        """;

    private static readonly Lazy<Dictionary<string, DirectiveDefinitionNode>> Specified = new(static () =>
    {
        var directives = new Dictionary<string, DirectiveDefinitionNode>();
        AddDefinitions(GraphQLParser.Parse(SpecifiedDirectives), directives);
        return directives;
    });

    private readonly Dictionary<string, DirectiveDefinitionNode> _inDocument = [];
    private Schema? _schema;

    public void Begin(Schema? schema, DocumentNode document)
    {
        _schema = schema;
        AddDefinitions(document, _inDocument);
    }

    public void Clear()
    {
        _schema = null;
        _inDocument.Clear();
    }

    public bool TryFind(string name, out DirectiveSignature directive)
    {
        DirectiveDefinitionNode? node = null;
        if (_inDocument.Count > 0)
        {
            _inDocument.TryGetValue(name, out node);
        }

        var type = node is null ? _schema?.FindDirective(name) : null;
        if (node is null && _schema is null)
        {
            Specified.Value.TryGetValue(name, out node);
        }

        directive = new DirectiveSignature(type, node);
        return type is not null || node is not null;
    }

    private static void AddDefinitions(DocumentNode document, Dictionary<string, DirectiveDefinitionNode> directives)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                directives[directive.Name.Value] = directive;
            }
        }
    }
}
