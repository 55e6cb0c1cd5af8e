using System.Linq.Expressions;
using System.Reflection;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Reads members of CLR objects by name, for <see cref="DefaultResolver"/>.</summary>
internal static class ClrMembers
{
    /// <summary>
    /// The access to the member of a name: one that is written the same before one that differs by case, then that of the most
    /// derived class, which hides others; a property before a field before a method.
    /// </summary>
    public static Func<object, object?> Compile(Type type, string name)
    {
        var member = type.GetMember(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            .Where(CanBeRead)
            .OrderBy(member => member.Name == name ? 0 : 1)
            .ThenByDescending(static member => Depth(member.DeclaringType))
            .ThenBy(static member => member switch { PropertyInfo => 0, FieldInfo => 1, _ => 2 })
            .FirstOrDefault();
        if (member is null)
        {
            return static _ => null;
        }

        var parent = Expression.Parameter(typeof(object));
        var instance = Expression.Convert(parent, type);
        Expression access = member is MethodInfo method ? Expression.Call(instance, method) : Expression.MakeMemberAccess(instance, member);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(TaskMembers.AsTask(access), typeof(object)), parent).Compile();
    }

    private static bool CanBeRead(MemberInfo member) => member switch
    {
        PropertyInfo property =>
            property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && IsObject(property.PropertyType),
        FieldInfo field => IsObject(field.FieldType),
        MethodInfo method => !method.IsGenericMethod && !method.IsSpecialName && method.GetParameters().Length == 0 && IsObject(method.ReturnType),
        _ => false,
    };

    private static bool IsObject(Type type) => type != typeof(void) && !type.IsByRef && !type.IsByRefLike && !type.IsPointer;

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
