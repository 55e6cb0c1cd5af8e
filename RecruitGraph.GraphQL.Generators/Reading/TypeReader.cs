using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Says what C# types are to GraphQL, and collects every user type it meets with all that can be reached from it.</summary>
internal sealed class TypeReader(ReadingContext context)
{
    private readonly Dictionary<string, ComplexTypeModel> _complex = [];
    private readonly Dictionary<string, EnumModel> _enums = [];

    public TypeClosure Closure => new(
        _complex.Values.OrderBy(type => type.Key, StringComparer.Ordinal).ToEquatableArray(),
        _enums.Values.OrderBy(type => type.Key, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>An asynchronous sequence as the list that it is to GraphQL.</summary>
    public ClrType ReadSequence(ITypeSymbol type, ITypeSymbol item) =>
        new(TypeShape.List, Symbols.CSharpOf(type), type.NullableAnnotation != NullableAnnotation.NotAnnotated, IsValueType: false)
        {
            Element = Read(item),
        };

    public ClrType Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Read(nullable.TypeArguments[0]) with { IsNullable = true };
        }

        var isNullable = !type.IsValueType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        var name = Symbols.CSharpOf(type);
        ClrType Of(TypeShape shape) => new(shape, name, isNullable, type.IsValueType);

        if (context.CustomScalar(type) is { } custom)
        {
            return Of(TypeShape.Scalar) with { Scalar = custom, IsCustom = true };
        }

        if (KnownTypes.Scalar(type) is { } scalar)
        {
            return Of(TypeShape.Scalar) with { Scalar = scalar };
        }

        if (type.SpecialType == SpecialType.System_Void)
        {
            return Of(TypeShape.Void);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            AddEnum((INamedTypeSymbol)type);
            return Of(TypeShape.Enum);
        }

        if (KnownTypes.ListItem(type) is { } item)
        {
            return Of(TypeShape.List) with
            {
                Element = Read(item),
                IsMutableList = type.Name == "List",
                IsInputList = KnownTypes.IsInputList(type),
            };
        }

        if (KnownTypes.IsQueryable(type))
        {
            return Of(TypeShape.Queryable) with { Element = Read(((INamedTypeSymbol)type).TypeArguments[0]) };
        }

        if (KnownTypes.IsPage(type) || KnownTypes.IsOptional(type))
        {
            return Of(KnownTypes.IsPage(type) ? TypeShape.Page : TypeShape.Optional) with
            {
                Element = Read(((INamedTypeSymbol)type).TypeArguments[0]),
            };
        }

        if (!KnownTypes.IsComplex(type))
        {
            return Of(TypeShape.Other);
        }

        AddComplex((INamedTypeSymbol)type);
        return Of(TypeShape.Complex) with { Name = Symbols.KeyOf(type) };
    }

    private void AddEnum(INamedTypeSymbol type)
    {
        var key = Symbols.KeyOf(type);
        if (_enums.ContainsKey(key))
        {
            return;
        }

        _enums.Add(key, new(key, context.Locate(type), type.Name)
        {
            ExplicitName = type.FindAttribute("GraphQLName") is null ? null : context.Name(type, type.Name),
            IsFlags = type.GetAttributes().Any(x => x.AttributeClass?.IsNamed("System", "FlagsAttribute") ?? false),
            Description = Documentation.Summary(type, context.CancellationToken),
            Values = ReadValues(type).ToEquatableArray(),
            Cost = type.OutputCost(context),
        });
    }

    private IEnumerable<EnumValueModel> ReadValues(INamedTypeSymbol type)
    {
        var numbers = new HashSet<object>();
        foreach (var value in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (value.HasConstantValue && !value.HasAttribute("GraphQLIgnore"))
            {
                yield return new(
                    context.Locate(value),
                    context.GivenName(value, Naming.UpperSnakeCase(value.Name)),
                    value.Name,
                    Documentation.Summary(value, context.CancellationToken),
                    value.Deprecation())
                {
                    IsAlias = !numbers.Add(value.ConstantValue!),
                };
            }
        }
    }

    private void AddComplex(INamedTypeSymbol type)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var key = Symbols.KeyOf(type);
        if (_complex.ContainsKey(key))
        {
            return;
        }

        // The entry stands before its properties are read, so that types may refer to each other.
        _complex.Add(key, null!);
        _complex[key] = new ComplexTypeReader(type, context).Read();
    }
}
