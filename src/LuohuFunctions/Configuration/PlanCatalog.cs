using Luohu.Domain.Plans;

namespace LuohuFunctions.Configuration;

/// <summary>The plans of the region that is served, one a year. Next year's plan is a new file.</summary>
public sealed class PlanCatalog
{
    private readonly AnnualPlan[] plans;

    private PlanCatalog(AnnualPlan[] plans) => this.plans = plans;

    /// <summary>The plans by year, oldest first.</summary>
    public IEnumerable<AnnualPlan> All => plans;

    /// <summary>The plan of that year; null when there is none.</summary>
    public AnnualPlan? Find(int year) => Array.Find(plans, plan => plan.Year == year);

    /// <summary>Reads the plan files <c>{region}-{year}.json</c> in <paramref name="folder"/>.</summary>
    /// <exception cref="ConfigurationException">There is none, or one cannot be used: the message names file, pointer and fault.</exception>
    public static PlanCatalog Load(string folder, string region)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, region + "-*.json") : [];
        if (files.Length == 0)
            throw new ConfigurationException($"No plan file {region}-*.json in {folder}.");
        try
        {
            return new([.. files.Order(StringComparer.Ordinal).Select(file => Read(file, region))]);
        }
        catch (PlanFileException fault)
        {
            throw new ConfigurationException(fault.Message, fault);
        }
    }

    private static AnnualPlan Read(string file, string region)
    {
        var name = Path.GetFileName(file);
        var plan = PlanFile.Read(File.ReadAllBytes(file), name);
        return $"{region}-{plan.Year}.json" == name && plan.Region.Code == region
            ? plan
            : throw new PlanFileException(
                name,
                "/year",
                $"the file of region {plan.Region.Code} and year {plan.Year} is named {plan.Region.Code}-{plan.Year}.json"
            );
    }
}
