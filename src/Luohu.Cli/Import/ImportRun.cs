using LuohuFunctions.Configuration;
using Spectre.Console;

namespace Luohu.Cli.Import;

/// <summary>Sends the files of a folder one after the other, and tells at the end what became of each.</summary>
internal static class ImportRun
{
    /// <summary>Sends them.</summary>
    /// <returns>The exit code: 0 when all are filed, now or before; else 1.</returns>
    /// <exception cref="ConfigurationException">The folder, its state or the app cannot be used; what was taken until then is kept.</exception>
    public static async Task<int> RunAsync(string folder, ImportKeys keys, ImportClient client, CancellationToken cancellationToken)
    {
        var names = ImportFile.NamesIn(folder);
        var state = ImportState.Read(folder);
        var outcomes = new List<(string Name, ImportOutcome Outcome)>();
        try
        {
            await AnsiConsole
                .Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(async progress =>
                {
                    var bar = progress.AddTask("报送", maxValue: names.Count);
                    foreach (var name in names)
                    {
                        bar.Description = Markup.Escape(name);
                        outcomes.Add(
                            (
                                name,
                                ImportFile.IsOtherSheet(name)
                                    ? ImportOutcome.OtherSheet(name)
                                    : await SendAsync(
                                        await ImportFile.ReadAsync(folder, name, cancellationToken),
                                        keys,
                                        state,
                                        client,
                                        cancellationToken
                                    )
                            )
                        );
                        bar.Increment(1);
                    }
                });
        }
        finally
        {
            Tell(outcomes, names.Count);
        }

        return outcomes.All(o => o.Outcome.Taken) ? 0 : 1;
    }

    private static async Task<ImportOutcome> SendAsync(
        ImportFile file,
        ImportKeys keys,
        ImportState state,
        ImportClient client,
        CancellationToken cancellationToken
    )
    {
        if (state.WasTaken(file))
            return ImportOutcome.Before;
        var departments = keys.One is null ? keys.DepartmentsOf(file.Name) : [];
        if (departments.Count > 1)
            return ImportOutcome.SeveralKeys(departments);
        if ((keys.One ?? departments.Select(department => keys.Departments[department]).FirstOrDefault()) is not { } key)
            return ImportOutcome.NoKey;

        var outcome = await client.SendAsync(file, key, cancellationToken);
        if (outcome.Taken)
            await state.KeepAsync(file, cancellationToken);
        return outcome;
    }

    private static void Tell(List<(string Name, ImportOutcome Outcome)> outcomes, int files)
    {
        var table = new Table().AddColumns("文件", "结果", "说明");
        foreach (var (name, outcome) in outcomes)
            table.AddRow(
                new Text(name),
                new Text(outcome.Words, outcome.Taken ? Color.Green : Color.Red),
                new Text(string.Join('\n', outcome.Why))
            );
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(
            $"共{files}个文件：登记{outcomes.Count(o => o.Outcome.Taken)}个，未登记{outcomes.Count(o => !o.Outcome.Taken)}个，未处理{files - outcomes.Count}个。"
        );
    }
}
