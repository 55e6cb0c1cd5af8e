using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads a <c>[DataLoader]</c> method.</summary>
internal static class DataLoaderReader
{
    private const string Collections = "System.Collections.Generic";

    public static Extraction<DataLoaderModel> Read(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellationToken)
    {
        var context = new ReadingContext(syntax.SemanticModel.Compilation, cancellationToken);
        var model = Read((IMethodSymbol)syntax.TargetSymbol, context);
        return new(model with { Problems = context.Problems }, context.Locations);
    }

    private static DataLoaderModel Read(IMethodSymbol method, ReadingContext context)
    {
        var type = method.ContainingType;
        var model = new DataLoaderModel(
            context.Locate(method),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            Naming.PascalCase(Naming.StripAffixes(method.Name)),
            Symbols.KeyOf(type) + "." + method.Name);
        if (!method.IsStatic || method.IsGenericMethod || !method.IsVisible() || !type.IsVisible() || type.ContainingType is not null)
        {
            context.Report(Diagnostics.DataLoader, method, method.Name, "must be a static, non-generic, public or internal method of a class that is not nested");
            return model;
        }

        var (awaiting, result) = ReturnTypes.Unwrap(method.ReturnType);
        if (awaiting == Awaiting.None || result is null)
        {
            context.Report(Diagnostics.DataLoader, method, method.Name, "must return a task of Dictionary<K, V>, ILookup<K, V> or V");
            return model;
        }

        var keyParameter = method.Parameters.FirstOrDefault();
        if (keyParameter is null)
        {
            context.Report(Diagnostics.DataLoader, method, method.Name, "must take the keys (IReadOnlyList<K>) or one key first");
            return model;
        }

        model = model with
        {
            Awaiting = awaiting,
            Accessibility = method.DeclaredAccessibility == Accessibility.Public && IsPublic(keyParameter.Type) && IsPublic(result) ? "public" : "internal",
            Description = Documentation.Summary(method, context.CancellationToken),
            Parameters = ReadParameters(method, context),
        };
        model = ReadShape(model, method, keyParameter.Type, result as INamedTypeSymbol, result, context);
        var item = (model.PageItemType ?? model.ItemType).TrimEnd('?');
        if (model.QueryItemType is { } asked && asked != item)
        {
            context.Report(
                Diagnostics.DataLoader, method, method.Name,
                $"takes QueryContext<{asked.Replace("global::", "")}>, but its items are of the type {item.Replace("global::", "")}");
        }

        return model;
    }

    private static DataLoaderModel ReadShape(
        DataLoaderModel model, IMethodSymbol method, ITypeSymbol keys, INamedTypeSymbol? map, ITypeSymbol result, ReadingContext context)
    {
        if (map is { Arity: 2 } && IsMap(map, out var kind))
        {
            var key = keys.IsNamed(Collections, "IReadOnlyList", 1) ? ((INamedTypeSymbol)keys).TypeArguments[0] : null;
            if (key is null || !SymbolEqualityComparer.Default.Equals(key, map.TypeArguments[0]))
            {
                context.Report(Diagnostics.DataLoader, method, method.Name, $"must take IReadOnlyList<{map.TypeArguments[0].ToDisplayString()}> first, as its result has keys of that type");
            }

            var value = map.TypeArguments[1];
            var item = Symbols.AnnotatedCSharpOf(value);
            return model with
            {
                Kind = kind,
                KeyType = Symbols.CSharpOf(map.TypeArguments[0]),
                ItemType = item,
                ValueType = kind == DataLoaderKind.Group ? item + "[]" : item,
                PageItemType = KnownTypes.IsPage(value) ? Symbols.CSharpOf(((INamedTypeSymbol)value).TypeArguments[0]) : null,
            };
        }

        if (KnownTypes.ListItem(keys) is not null)
        {
            context.Report(Diagnostics.DataLoader, method, method.Name, "takes several keys and so must return a task of Dictionary<K, V>, IReadOnlyDictionary<K, V> or ILookup<K, V>");
        }

        return model with
        {
            Kind = DataLoaderKind.Cache,
            KeyType = Symbols.CSharpOf(keys),
            ItemType = Symbols.AnnotatedCSharpOf(result),
            ValueType = Symbols.AnnotatedCSharpOf(result),
            PageItemType = KnownTypes.IsPage(result) ? Symbols.CSharpOf(((INamedTypeSymbol)result).TypeArguments[0]) : null,
        };
    }

    private static bool IsMap(INamedTypeSymbol type, out DataLoaderKind kind)
    {
        kind = type.Name == "ILookup" ? DataLoaderKind.Group : DataLoaderKind.Batch;
        return type.ContainingNamespace.ToDisplayString() switch
        {
            Collections => type.Name is "Dictionary" or "IReadOnlyDictionary",
            "System.Linq" => type.Name is "ILookup",
            "System.Collections.Frozen" => type.Name is "FrozenDictionary",
            _ => false,
        };
    }

    private static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is null || IsPublic(named.ContainingType))
            && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    private static EquatableArray<ParameterModel> ReadParameters(IMethodSymbol method, ReadingContext context)
    {
        var reader = new ParameterReader(context);
        var parameters = new List<ParameterModel>();
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Ordinal == 0)
            {
                parameters.Add(new(ParameterKind.Keys, parameter.Name, new(TypeShape.Other, Symbols.CSharpOf(parameter.Type), false, false)));
                continue;
            }

            var model = reader.Read(method, parameter);
            if (model.Kind is not (ParameterKind.Service or ParameterKind.Paging or ParameterKind.QueryContext or ParameterKind.CancellationToken))
            {
                context.Report(
                    Diagnostics.DataLoader, method, method.Name,
                    $"takes {parameter.Name}, but behind the keys only services, PagingArguments, a QueryContext<T> and a CancellationToken may follow");
            }

            parameters.Add(model);
        }

        return parameters.ToEquatableArray();
    }
}
