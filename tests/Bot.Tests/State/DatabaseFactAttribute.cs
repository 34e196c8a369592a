using HccBot.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace HccBot.Bot.Tests.State;

/// <summary>A fact about both databases: written once in an abstract class, run by a class for each of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("HccBot.Bot.Tests.State.DatabaseFactDiscoverer", "HccBot.Bot.Tests")]
public sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>A theory about both databases.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("HccBot.Bot.Tests.State.DatabaseTheoryDiscoverer", "HccBot.Bot.Tests")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

/// <summary>The tests of a class need PostgreSQL; where there is none, they are skipped and say so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgresAttribute : Attribute
{
    internal static bool IsMissingFor(ITestMethod method) =>
        TestPostgres.Missing is not null && method.TestClass.Class.GetCustomAttributes(typeof(OnPostgresAttribute)).Any();
}

/// <inheritdoc/>
public sealed class DatabaseFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    /// <inheritdoc/>
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        OnPostgresAttribute.IsMissingFor(testMethod)
            ? [new TestWithoutPostgres(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)]
            : base.Discover(discoveryOptions, testMethod, factAttribute);
}

/// <inheritdoc/>
public sealed class DatabaseTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    /// <inheritdoc/>
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        OnPostgresAttribute.IsMissingFor(testMethod)
            ? [new TestWithoutPostgres(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that is skipped, since there is no PostgreSQL.</summary>
public sealed class TestWithoutPostgres : XunitTestCase
{
    [Obsolete("For the runner, which makes it again from what it has written down.")]
    public TestWithoutPostgres()
    {
    }

    public TestWithoutPostgres(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) => TestPostgres.Missing!;
}
