using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HccBot.Benchmarks;
using HccBot.Benchmarks.Load;
using Perfolizer.Horology;

if (args is [LoadCommand.Name, .. var options])
{
#pragma warning disable RS0030 // The one place that touches the console.
    return await LoadCommand.RunAsync(options, Console.Out);
#pragma warning restore RS0030
}

// In this process, so that nothing is built again; enough iterations for a median that a busy moment does not move.
var job = Job.ShortRun
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(8)
    .WithIterationCount(15)
    .WithIterationTime(TimeInterval.FromMilliseconds(150));
var config = DefaultConfig.Instance
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Median)
    .HideColumns(Column.Error, Column.StdDev, Column.Gen0, Column.Gen1, Column.Gen2)
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(120))
    .WithOptions(ConfigOptions.JoinSummary);
BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args, config);
return 0;
