using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Everything that was read from one assembly.</summary>
internal sealed record SchemaInput(
    string AssemblyName,
    EquatableArray<ClassModel> Classes,
    EquatableArray<DeclaredTypeModel> Declared,
    EquatableArray<DataLoaderModel> DataLoaders,
    EquatableArray<QueryInputModel> QueryInputs,
    EquatableArray<DescriptionModel> Descriptions,
    EquatableArray<ScalarModel> Scalars);

/// <summary>A file to generate.</summary>
internal sealed record GeneratedSource(string HintName, string Text);

/// <summary>The files to generate, and what is wrong.</summary>
internal sealed record SchemaOutput(EquatableArray<GeneratedSource> Sources, EquatableArray<Problem> Problems);
