using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads a class, record, struct or interface: its properties, and how a value of it can be made.</summary>
internal sealed class ComplexTypeReader(INamedTypeSymbol type, ReadingContext context)
{
    public ComplexTypeModel Read()
    {
        var constructor = FindConstructor();
        var properties = AllProperties().Select(property => ReadProperty(property, constructor)).ToEquatableArray();
        var marks = Marks();
        if (marks.HasFlag(TypeMarks.OneOf))
        {
            CheckOneOf(properties);
        }

        return new(Symbols.KeyOf(type), context.Locate(type), NameOf(type))
        {
            ExplicitName = type.FindAttribute("GraphQLName") is null ? null : context.Name(type, type.Name),
            Description = Documentation.Summary(type, context.CancellationToken),
            Marks = marks,
            IsAbstract = type.IsAbstract || type.TypeKind == TypeKind.Interface,
            IsValueType = type.IsValueType,
            AbstractBases = AbstractBases().Select(Symbols.KeyOf).ToEquatableArray(),
            Properties = properties,
            ConstructorProperties = constructor?.Parameters.Select(x => FindProperty(x.Name)!.Name).ToEquatableArray() ?? default,
            CreationProblem = CreationProblem(constructor),
            Constraints = ConstraintReader.Read(type.GetAttributes(), null),
            Authorize = type.Authorize(),
            Cost = type.OutputCost(context),
        };
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.Arity == 0 ? type.Name : type.Name + "Of" + string.Join("And", type.TypeArguments.Select(x => x.Name));

    private TypeMarks Marks()
    {
        var marks = TypeMarks.None;
        foreach (var (name, mark) in new[]
        {
            ("ObjectType", TypeMarks.Object), ("InterfaceType", TypeMarks.Interface), ("UnionType", TypeMarks.Union),
            ("InputObjectType", TypeMarks.Input), ("OneOf", TypeMarks.OneOf | TypeMarks.Input), ("Node", TypeMarks.Node),
        })
        {
            marks |= type.HasAttribute(name) ? mark : TypeMarks.None;
        }

        return marks;
    }

    private IEnumerable<INamedTypeSymbol> AbstractBases()
    {
        IEnumerable<INamedTypeSymbol> bases = type.AllInterfaces;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            bases = bases.Append(current);
        }

        foreach (var candidate in bases.Where(x => x.HasAttribute("InterfaceType") || x.HasAttribute("UnionType")))
        {
            context.Types.Read(candidate);
            yield return candidate;
        }
    }

    /// <summary>Public instance properties, those of base types first, an override in the place of what it overrides.</summary>
    private List<IPropertySymbol> AllProperties()
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            levels.Push(current);
        }

        var properties = new List<IPropertySymbol>();
        foreach (var level in type.TypeKind == TypeKind.Interface ? [.. type.AllInterfaces, type] : levels.ToArray())
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.IsStatic || property.IsIndexer || property.DeclaredAccessibility != Accessibility.Public)
                {
                    continue;
                }

                var hidden = properties.FindIndex(x => x.Name == property.Name);
                if (hidden < 0)
                {
                    properties.Add(property);
                }
                else
                {
                    properties[hidden] = property;
                }
            }
        }

        properties.RemoveAll(property => Attribute(property, "GraphQLIgnore") is not null);
        return properties;
    }

    private PropertyModel ReadProperty(IPropertySymbol property, IMethodSymbol? constructor)
    {
        var parameter = constructor?.Parameters.FirstOrDefault(x => Matches(x.Name, property));
        var named = parameter is not null && parameter.HasAttribute("GraphQLName") ? (ISymbol)parameter : property;
        var clrType = context.Types.Read(property.Type);
        var id = property.Id(Symbols.IdOf(type)) ?? parameter?.Id(Symbols.IdOf(type));
        if (id is not null && !Ids.IsSupported(clrType))
        {
            context.Report(Diagnostics.UnsupportedId, property, property.Name, property.Type.ToDisplayString());
        }

        return new(context.Locate(property), context.GivenName(named, Naming.CamelCase(property.Name)), property.Name, clrType)
        {
            GraphQLType = TypeReferences.Read(property, Attribute(property, "GraphQLType"), clrType, context),
            Id = id,
            Description = Attribute(property, "GraphQLDescription").Text()
                ?? Documentation.Summary(property, context.CancellationToken)
                ?? Documentation.Parameter(type, property.Name, context.CancellationToken),
            DeprecationReason = Attribute(property, "GraphQLDeprecated").Text() ?? property.Deprecation(),
            DefaultValue = Attribute(property, "DefaultValue").Text()
                ?? (parameter is null ? null : Defaults.Literal(parameter)),
            ImpossibleDefault = parameter is null || Attribute(property, "DefaultValue") is not null ? null : Defaults.Impossible(parameter),
            Constraints = ConstraintReader.Read(
                parameter is null ? property.GetAttributes() : property.GetAttributes().AddRange(parameter.GetAttributes()), clrType, type),
            Middleware = MiddlewareReader.Read(property, type, context),
            CanRead = property.GetMethod is { } getter && getter.IsVisible(),
            CanWrite = property.SetMethod is { } setter && setter.IsVisible(),
            Authorize = property.Authorize(),
            AllowAnonymous = property.HasAttribute("AllowAnonymous"),
            Cost = property.InputCost(context) ?? parameter?.InputCost(context),
            ListSize = property.ListSize(clrType, context),
        };

        static bool Matches(string parameter, IPropertySymbol property) =>
            string.Equals(parameter, property.Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An attribute of the property or of the record parameter that makes it.</summary>
    private AttributeData? Attribute(IPropertySymbol property, string name)
    {
        if (property.FindAttribute(name) is { } attribute)
        {
            return attribute;
        }

        return type.IsRecord
            ? type.InstanceConstructors
                .SelectMany(x => x.Parameters)
                .FirstOrDefault(x => x.Name == property.Name && x.HasAttribute(name))
                ?.FindAttribute(name)
            : null;
    }

    /// <summary>The visible constructor with the most parameters, each of which is named as a property.</summary>
    private IMethodSymbol? FindConstructor() => type.InstanceConstructors
        .Where(x => x.IsVisible() && x.Parameters.All(parameter => FindProperty(parameter.Name) is not null))
        .OrderByDescending(x => x.Parameters.Length)
        .FirstOrDefault();

    private IPropertySymbol? FindProperty(string parameter) =>
        Properties.FirstOrDefault(x => string.Equals(x.Name, parameter, StringComparison.OrdinalIgnoreCase));

    private List<IPropertySymbol> Properties => field ??= AllProperties();

    private string? CreationProblem(IMethodSymbol? constructor)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface)
        {
            return "it is abstract";
        }

        return constructor is null && !type.IsValueType
            ? "no visible constructor takes nothing but parameters named as its properties"
            : null;
    }

    private void CheckOneOf(EquatableArray<PropertyModel> properties)
    {
        foreach (var property in properties)
        {
            if (!property.Type.IsNullable && property.Type.Shape != TypeShape.Optional)
            {
                context.Report(Diagnostics.OneOfNonNull, type, type.Name, property.ClrName);
            }
        }
    }
}
