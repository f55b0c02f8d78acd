using Luohu.Benchmarks;

// Both roles are one program: the harness, and the program under measurement that it publishes and starts anew each time.
switch (args)
{
    case ["once", var fonts, var content, var output]:
        Measurement.Once(fonts, content, output).Print();
        return 0;
    case ["warm", var fonts, var content, var runs]:
        Measurement.Warm(fonts, content, int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture)).Print();
        return 0;
    case []:
        await Comparison.RunAsync(CancellationToken.None);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: luohu-benchmarks (without arguments: measures all and prints a table)");
        return 1;
}
