using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>
/// An entry of a directory: one that there is, or a title, whose entry is taken where there is one and made where there is none. What is made
/// for a confidential vacancy is confidential itself: it describes that vacancy alone, and elsewhere is not found.
/// </summary>
/// <param name="Id">Its global id.</param>
/// <param name="Number">Its number in the directory. Such as `30`.</param>
/// <param name="New">A title; upper and lower case and blanks make no difference.</param>
[OneOf]
public sealed record DirectoryEntryChoiceInput([property: ID<DirectoryEntry>] long? Id, int? Number, NewDirectoryEntryInput? New);
