using System.Reflection;
using HccBot.Bot.Cards;
using HccBot.Knowledge;

namespace HccBot.Bot.Tests;

/// <summary>Holds who may know whom.</summary>
public class ArchitectureTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Knowledge = typeof(IKnowledge).Assembly;
    private static readonly Assembly Bot = typeof(AnswerCard).Assembly;

    [Theory]
    [InlineData("HccBot.Bot")]
    [InlineData("HccBot.Compat")]
    [InlineData("Microsoft.Bot")]
    [InlineData("AdaptiveCards")]
    [InlineData("Microsoft.AspNetCore")]
    public void Knowledge_does_not_know(string other) =>
        Assert.DoesNotContain(Knowledge.GetReferencedAssemblies(), name => name.Name!.StartsWith(other, StringComparison.Ordinal));

    [Fact]
    public void Knowledge_shows_no_Lucene_type() =>
        Assert.DoesNotContain(Knowledge.GetExportedTypes().SelectMany(type => Mentioned(type, publicOnly: true)), IsOf("Lucene"));

    [Theory]
    [InlineData("Lucene")]
    [InlineData("Microsoft.Bot")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("HccBot.Bot.Turns")]
    [InlineData("HccBot.Bot.Hosting")]
    public void Cards_do_not_know(string other) => Assert.DoesNotContain(
        Bot.GetTypes().Where(type => type.Namespace == "HccBot.Bot.Cards").SelectMany(type => Mentioned(type, publicOnly: false)),
        IsOf(other));

    [Fact]
    public void The_stand_ins_do_not_know_what_stands_on_them() => Assert.DoesNotContain(
        Bot.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("HccBot.Compat", StringComparison.Ordinal))
            .SelectMany(name => Assembly.Load(name).GetReferencedAssemblies()),
        name => name.Name is "HccBot.Bot" or "HccBot.Knowledge");

    private static Predicate<Type> IsOf(string other) =>
        type => type.Namespace?.StartsWith(other, StringComparison.Ordinal) == true;

    private static IEnumerable<Type> Mentioned(Type type, bool publicOnly)
    {
        var members = type.GetMembers(Everything).Where(member => !publicOnly || member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily,
            FieldInfo field => field.IsPublic || field.IsFamily,
            _ => true,
        });
        var mentioned = members.SelectMany(member => member switch
        {
            MethodInfo method => [.. Parameters(method), method.ReturnType, .. Locals(method, publicOnly)],
            ConstructorInfo constructor => [.. Parameters(constructor), .. Locals(constructor, publicOnly)],
            FieldInfo field => [field.FieldType],
            PropertyInfo property when !publicOnly => [property.PropertyType],
            _ => Type.EmptyTypes,
        });
        return mentioned.Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Unwrapped);
    }

    private static Type[] Parameters(MethodBase method) => [.. method.GetParameters().Select(parameter => parameter.ParameterType)];

    private static Type[] Locals(MethodBase method, bool publicOnly) =>
        publicOnly ? [] : [.. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []];

    private static IEnumerable<Type> Unwrapped(Type type) =>
        type.GetGenericArguments().SelectMany(Unwrapped).Append(type.HasElementType ? type.GetElementType()! : type);
}
