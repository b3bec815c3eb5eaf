using System.Reflection;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Walks what other assemblies can see of a type.</summary>
internal static class PublicSignatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Names one member for every mention of a type that the predicate selects.</summary>
    public static IEnumerable<string> Mentions(IEnumerable<Type> types, Func<Type, bool> selects) =>
        from type in types
        from mention in TypesOf(type)
        from part in Parts(mention.Type)
        where selects(part)
        select mention.Member;

    private static IEnumerable<(string Member, Type Type)> TypesOf(Type type)
    {
        foreach (var parent in type.GetInterfaces().Append(type.BaseType ?? typeof(object)).Concat(Constraints(type.GetGenericArguments())))
        {
            yield return (type.Name, parent);
        }

        foreach (var member in type.GetMembers(Declared))
        {
            foreach (var mentioned in TypesOf(member))
            {
                yield return ($"{type.Name}.{member.Name}", mentioned);
            }
        }
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => [],
        MethodInfo method when IsVisible(method) =>
            [method.ReturnType, .. TypesOf(method.GetParameters()), .. Constraints(method.GetGenericArguments())],
        ConstructorInfo constructor when IsVisible(constructor) => TypesOf(constructor.GetParameters()),
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) =>
            [property.PropertyType, .. TypesOf(property.GetIndexParameters())],
        FieldInfo { IsPublic: true } or FieldInfo { IsFamily: true } or FieldInfo { IsFamilyOrAssembly: true } =>
            [((FieldInfo)member).FieldType],
        EventInfo { EventHandlerType: { } handler, AddMethod: { } add } when IsVisible(add) => [handler],
        _ => [],
    };

    private static IEnumerable<Type> TypesOf(ParameterInfo[] parameters) => parameters.Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.GetElementType() is { } element)
        {
            return Parts(element);
        }

        return type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(Parts).Prepend(type);
    }
}
