using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>XML documentation as GraphQL descriptions.</summary>
internal static class Documentation
{
    private static readonly Regex Spaces = new(@"[ \t\r\n]+", RegexOptions.CultureInvariant);

    private static readonly Regex SpacedBreaks = new(@" *\n *", RegexOptions.CultureInvariant);

    /// <summary>The description that was given by hand, else the summary of a symbol, or null.</summary>
    public static string? Summary(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.FindAttribute("GraphQLDescription").Text() ?? Text(Load(symbol, cancellationToken)?.Element("summary"));

    /// <summary>What the documentation of a method or record says of a parameter, or null.</summary>
    public static string? Parameter(ISymbol owner, string name, CancellationToken cancellationToken) =>
        Text(Load(owner, cancellationToken)?.Elements("param").FirstOrDefault(x => (string?)x.Attribute("name") == name));

    /// <summary>The text of a documentation element: white space collapsed, a paragraph a line, references by last name.</summary>
    public static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(element, text);
        var description = SpacedBreaks.Replace(text.ToString(), "\n").Trim();
        return description.Length == 0 ? null : description;
    }

    private static XElement? Load(ISymbol symbol, CancellationToken cancellationToken)
    {
        var xml = symbol.GetDocumentationCommentXml(null, expandIncludes: true, cancellationToken);
        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }

        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText content:
                    text.Append(Spaces.Replace(content.Value, " "));
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append("\n\n");
                    Append(paragraph, text);
                    text.Append("\n\n");
                    break;
                case XElement child when !child.IsEmpty:
                    Append(child, text);
                    break;
                case XElement reference:
                    text.Append(Reference(reference));
                    break;
            }
        }
    }

    private static string Reference(XElement element)
    {
        var name = (string?)element.Attribute("cref") ?? (string?)element.Attribute("name")
            ?? (string?)element.Attribute("langword") ?? "";
        var parameters = name.IndexOf('(');
        name = parameters < 0 ? name : name.Substring(0, parameters);
        name = name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
