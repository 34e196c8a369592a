using System.Globalization;
using System.Reflection;

namespace HccBot.Compat.Tests.Surface;

/// <summary>The members of an assembly that a program can use, one line each.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const BindingFlags OwnAndInherited = (Own & ~BindingFlags.DeclaredOnly) | BindingFlags.FlattenHierarchy;

    public static IReadOnlyList<string> OwnLines(Assembly assembly) => Lines(assembly, Own);

    public static IReadOnlyList<string> AllLines(Assembly assembly) => Lines(assembly, OwnAndInherited);

    private static List<string> Lines(Assembly assembly, BindingFlags members) =>
        [.. assembly.GetExportedTypes()
            .SelectMany(type => TypeLines(type, members))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> TypeLines(Type type, BindingFlags members)
    {
        var name = type.FullName.Replace('+', '.');
        return type.IsEnum
            ? [$"{name} enum", .. Enum.GetNames(type).Select(value => $"{name}.{value}")]
            : [
                $"{name} {Kind(type)}",
                .. type.GetConstructors(Own).Where(IsOpen).Select(ctor => $"{name}.new({Parameters(ctor)})"),
                .. type.GetFields(members).Where(field => field.IsPublic || field.IsFamily)
                    .Select(field => $"{name}.{field.Name}: {Name(field.FieldType)}{Constant(field)}"),
                .. type.GetProperties(members).Where(property => property.GetAccessors(true).Any(IsOpen))
                    .Select(property => $"{name}.{property.Name}: {Name(property.PropertyType)}"),
                .. type.GetMethods(members).Where(IsNamed)
                    .Select(method => $"{name}.{Method(method)}"),
            ];
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        _ => "class",
    };

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsNamed(MethodInfo method) =>
        IsOpen(method) && !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object);

    private static string Method(MethodInfo method)
    {
        var types = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>"
            : string.Empty;
        return $"{method.Name}{types}({Parameters(method)}) -> {Name(method.ReturnType)}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter =>
            $"{Name(parameter.ParameterType)} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? $" = {Text(parameter.DefaultValue)}" : string.Empty;

    private static string Constant(FieldInfo field) =>
        field.IsLiteral ? $" = {Text(field.GetRawConstantValue())}" : string.Empty;

    private static string Text(object value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Name(Type type) => type switch
    {
        { IsByRef: true } => $"out {Name(type.GetElementType())}",
        { IsArray: true } => $"{Name(type.GetElementType())}[]",
        { IsGenericType: true } =>
            $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
