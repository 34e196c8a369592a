using System.Text;
using HccBot.Evaluation;

// The one place that touches the console: from here on, text goes to the writers that are handed in.
#pragma warning disable RS0030
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
using var errors = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
#pragma warning restore RS0030

return await EvaluationCommand.RunAsync(args, output, errors);
