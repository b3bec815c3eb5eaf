using System.Globalization;
using System.Reflection;
using System.Text;

namespace CommitLang.Testing;

/// <summary>The public types and members of an assembly as text, one member a line, in ordinal order: what users build upon.</summary>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The text for an assembly.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(Name, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var member in type.GetMembers(Declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class" : "class";
        var parents = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(Name).Order(StringComparer.Ordinal)
            .Prepend(type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? Name(parent) : "").Where(name => name.Length > 0);
        return type.IsEnum || !parents.Any() ? $"{kind} {Name(type)}" : $"{kind} {Name(type)} : {string.Join(", ", parents)}";
    }

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true, IsStatic: true } field =>
            string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"),
        FieldInfo field when (field.IsPublic || field.IsFamily) && !field.IsSpecialName => $"{Modifiers(field.IsStatic)}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => Property(property),
        ConstructorInfo constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && !method.Name.Contains('<', StringComparison.Ordinal) =>
            $"{Modifiers(method.IsStatic)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        EventInfo { AddMethod: { } add } happening when IsVisible(add) => $"event {Name(happening.EventHandlerType ?? typeof(object))} {happening.Name}",
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var set = property.SetMethod is not { } setter || !IsVisible(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;";
        return $"{Modifiers(isStatic)}{Name(property.PropertyType)} {name} {{{(property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "")}{set} }}";
    }

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}";

    private static string Modifiers(bool isStatic) => isStatic ? "static " : "";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {Name(type.GetElementType() ?? type)}";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType() ?? type)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        var name = type.Name.Split('`')[0];
        var outer = type is { IsNested: true, IsGenericParameter: false, DeclaringType: { } around } ? $"{Name(around)}." : "";
        var arguments = type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "";
        return $"{outer}{name}{arguments}";
    }
}
