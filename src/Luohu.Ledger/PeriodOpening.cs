using Luohu.Plan;

namespace Luohu.Ledger;

/// <summary>That a closed period was opened for one department, by whom and why.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Period">The month.</param>
/// <param name="Until">The first instant at which it is closed again, in UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who opened it: the name of the key or person.</param>
/// <param name="At">When, in UTC.</param>
public sealed record PeriodOpening(string Department, Period Period, DateTimeOffset Until, string Reason, string By, DateTimeOffset At);
