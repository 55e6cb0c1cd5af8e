using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads what the mutation conventions need: the payload's field and the errors.</summary>
internal sealed class MutationReader(ReadingContext context)
{
    public MutationModel Read(IMethodSymbol method) => new(
        method.FindAttribute("UseMutationConvention")?.Named<string?>("PayloadFieldName", null),
        method.FindAttributes("Error").Concat(method.ContainingType.FindAttributes("Error"))
            .Select(attribute => (Type: attribute.AttributeClass!.TypeArguments.FirstOrDefault() as INamedTypeSymbol, At: attribute.Named<string?>("At", null)))
            .Where(error => error.Type is { TypeKind: not TypeKind.Error })
            .GroupBy(error => error.Type!, SymbolEqualityComparer.Default)
            .Select(same => same.First())
            .Select(error => new DeclaredErrorModel(ReadError(error.Type!, method), error.At))
            .ToEquatableArray());

    private ErrorModel ReadError(INamedTypeSymbol exception, IMethodSymbol method)
    {
        var key = Symbols.KeyOf(exception);
        var isException = IsException(exception);
        var properties = Properties(exception);
        var factories = isException
            ? new EquatableArray<ErrorFactoryModel>([new(key, Depth(exception), "error")])
            : Factories(exception).ToEquatableArray();
        if (factories.Count == 0)
        {
            context.Report(Diagnostics.WrongError, method, method.Name, exception.Name, "which is no exception and has neither a constructor nor a static method CreateErrorFrom that takes one");
        }
        else if (!isException && !properties.Any(x => x is { Name: "Message", Type.SpecialType: SpecialType.System_String }))
        {
            context.Report(Diagnostics.WrongError, method, method.Name, exception.Name, "which has no property Message of type string");
        }

        if (properties.Any(x => x.Name == "Path" && !x.HasAttribute("GraphQLIgnore")))
        {
            context.Report(Diagnostics.WrongError, method, method.Name, exception.Name, "which has a property Path, but every error has the path that At gives it; rename the property, or leave it out with [GraphQLIgnore]");
        }

        var name = context.Name(exception, isException ? Naming.Error(exception.Name) : exception.Name);
        return new(
            key,
            context.Locate(exception),
            name,
            Naming.ErrorCode(exception.Name),
            properties.Any(x => x is { Name: "Code", Type.SpecialType: SpecialType.System_String }))
        {
            Factories = factories,
            Description = Documentation.Summary(exception, context.CancellationToken),
            Properties = properties
                .Where(x => x.Name is not ("Code" or "Message") && !x.HasAttribute("GraphQLIgnore"))
                .Select(property => ReadProperty(property, new(string.Empty, name)))
                .ToEquatableArray(),
        };
    }

    private static bool IsException(ITypeSymbol type) => type.IsNamed("System", "Exception") || type.DerivesFrom("System", "Exception");

    private static int Depth(ITypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>The constructors and the methods <c>CreateErrorFrom</c> of an error class that take an exception alone.</summary>
    private static IEnumerable<ErrorFactoryModel> Factories(INamedTypeSymbol error)
    {
        var key = Symbols.KeyOf(error);
        foreach (var method in error.GetMembers("CreateErrorFrom").OfType<IMethodSymbol>().Where(x => x.IsStatic).Concat(error.IsAbstract ? [] : error.InstanceConstructors))
        {
            if (method.Parameters.Length == 1 && method.Parameters[0].Type is var exception && method.IsVisible() && IsException(exception)
                && (method.MethodKind == MethodKind.Constructor || method.ReturnType.IsOrDerivesFrom(error)))
            {
                var make = method.MethodKind == MethodKind.Constructor ? $"new {key}" : $"{key}.CreateErrorFrom";
                yield return new(Symbols.KeyOf(exception), Depth(exception), $"{make}(error)");
            }
        }
    }

    /// <summary>The properties that the exception adds to <see cref="Exception"/>, those of its bases first.</summary>
    private static List<IPropertySymbol> Properties(INamedTypeSymbol exception)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = exception; current is { SpecialType: SpecialType.None } && !current.IsNamed("System", "Exception"); current = current.BaseType)
        {
            levels.Push(current);
        }

        var properties = new List<IPropertySymbol>();
        foreach (var property in levels.SelectMany(x => x.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
                && property.ContainingType.ContainingNamespace.Name != "System")
            {
                properties.RemoveAll(x => x.Name == property.Name);
                properties.Add(property);
            }
        }

        return properties;
    }

    private PropertyModel ReadProperty(IPropertySymbol property, IdModel owner)
    {
        var type = context.Types.Read(property.Type);
        var id = property.Id(owner);
        if (id is not null && !Ids.IsSupported(type))
        {
            context.Report(Diagnostics.UnsupportedId, property, property.Name, property.Type.ToDisplayString());
        }

        return new(context.Locate(property), context.Name(property, Naming.CamelCase(property.Name)), property.Name, type)
        {
            GraphQLType = TypeReferences.Read(property, property.FindAttribute("GraphQLType"), type, context),
            Id = id,
            Description = Documentation.Summary(property, context.CancellationToken)
                ?? Documentation.Parameter(property.ContainingType, property.Name, context.CancellationToken),
            DeprecationReason = property.Deprecation(),
            CanRead = property.GetMethod is { } getter && getter.IsVisible(),
        };
    }
}
