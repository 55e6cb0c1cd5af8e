using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads the attributes of <c>System.ComponentModel.DataAnnotations</c> that are rules for an input.</summary>
internal static class ConstraintReader
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    /// <summary>The constraints of a property, of the constructor's parameter for it, of an argument or of a type.</summary>
    /// <param name="attributes">All attributes.</param>
    /// <param name="type">The type of the value; null for a type as a whole.</param>
    /// <param name="owner">Whose property it is; null for arguments and types.</param>
    public static ConstraintsModel Read(IEnumerable<AttributeData> attributes, ClrType? type, INamedTypeSymbol? owner = null)
    {
        var expressions = new List<string>();
        var problems = new List<Problem>();
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } constraint
                || !constraint.DerivesFrom(Annotations, "ValidationAttribute")
                || constraint.IsNamed(Annotations, "DataTypeAttribute"))
            {
                continue;
            }

            var name = constraint.Name.EndsWith("Attribute", StringComparison.Ordinal)
                ? constraint.Name.Substring(0, constraint.Name.Length - "Attribute".Length)
                : constraint.Name;
            if (type is not null && FindMisuse(constraint, attribute, type) is { } misuse)
            {
                problems.Add(Problem.Create(Diagnostics.ConstraintMisuse.Id, "", name, misuse));
            }
            else if (Create(constraint, attribute, owner) is { } expression)
            {
                expressions.Add(expression);
            }
            else
            {
                problems.Add(Problem.Create(Diagnostics.ConstraintCreation.Id, "", name));
            }
        }

        return expressions.Count + problems.Count == 0
            ? ConstraintsModel.None
            : new(expressions.ToEquatableArray(), problems.ToEquatableArray());
    }

    /// <summary>Why a standard constraint cannot check values of a type; null when it can.</summary>
    private static string? FindMisuse(INamedTypeSymbol constraint, AttributeData attribute, ClrType type)
    {
        if (constraint.ContainingNamespace.ToDisplayString() != Annotations)
        {
            return null;
        }

        var value = type.Shape == TypeShape.Optional ? type.Element! : type;
        var isText = value.Scalar == "String";
        var isList = value.Shape == TypeShape.List;
        return constraint.Name switch
        {
            "StringLengthAttribute" or "RegularExpressionAttribute" or "EmailAddressAttribute" or "UrlAttribute" or "PhoneAttribute"
                or "CreditCardAttribute" or "Base64StringAttribute" or "FileExtensionsAttribute" when !isText => "checks strings alone",
            "MinLengthAttribute" or "MaxLengthAttribute" or "LengthAttribute" when !isText && !isList => "checks strings and lists alone",
            "RangeAttribute" when attribute.ConstructorArguments.FirstOrDefault().Kind != TypedConstantKind.Type
                && value.Scalar is not ("Int" or "Long" or "Short" or "Float" or "Decimal") =>
                "checks numbers alone, unless it is given the type: [Range(typeof(DateOnly), \"2000-01-01\", \"2099-12-31\")]",
            "AllowedValuesAttribute" or "DeniedValuesAttribute" when !value.IsLeaf => "checks scalars and enums alone",
            _ => null,
        };
    }

    /// <summary>The expression that makes the constraint once, at start-up; null when generated code cannot.</summary>
    private static string? Create(INamedTypeSymbol constraint, AttributeData attribute, INamedTypeSymbol? owner)
    {
        if (!constraint.IsNamed(Annotations, "CompareAttribute"))
        {
            return AttributeExpressions.Create(attribute);
        }

        return Compare(attribute, owner) is { } head ? head + AttributeExpressions.Initializer(attribute) : null;
    }

    /// <summary>The platform's attribute finds the other property by reflection; ours is given a delegate.</summary>
    private static string? Compare(AttributeData attribute, INamedTypeSymbol? owner)
    {
        if (attribute.Text() is not { } name
            || owner?.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not { GetMethod: not null } other)
        {
            return null;
        }

        var value = $"(({Symbols.KeyOf(owner)})input).{name}{(KnownTypes.IsOptional(other.Type) ? ".Value" : "")}";
        return $"new CompareWithAttribute({SymbolDisplay.FormatLiteral(Naming.CamelCase(name), quote: true)}, static input => {value})";
    }
}
