using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Projections;

/// <summary>Which properties of an object a field of its type reads. Generated code makes these.</summary>
public sealed class ProjectionField
{
    private ProjectionField(string name, LambdaExpression[]? members, Func<Projection>? objects)
    {
        Name = name;
        Members = members;
        Objects = objects;
    }

    /// <summary>The field's name in the schema.</summary>
    public string Name { get; }

    /// <summary>The properties; null where the field may read anything.</summary>
    internal LambdaExpression[]? Members { get; }

    /// <summary>What is selected of the objects in the property; null where it holds leaf values, or is read whole.</summary>
    internal Func<Projection>? Objects { get; }

    /// <summary>A field that reads these properties and nothing else.</summary>
    public static ProjectionField Of(string name, params LambdaExpression[] members) => new(name, members, objects: null);

    /// <summary>A field that shows a property with an object, or a list of objects, of which only what is selected is read.</summary>
    public static ProjectionField OfObjects(string name, LambdaExpression member, Func<Projection> objects) => new(name, [member], objects);

    /// <summary>A field that may read anything of its object.</summary>
    public static ProjectionField Whole(string name) => new(name, members: null, objects: null);
}
