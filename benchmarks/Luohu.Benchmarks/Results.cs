namespace Luohu.Benchmarks;

/// <summary>All that was measured of one program. Times are in milliseconds.</summary>
internal sealed class Results
{
    /// <summary>Ten pages in a process that runs.</summary>
    public List<double> Warm { get; } = [];

    /// <summary>A hundred pages in a process that runs.</summary>
    public List<double> Hundred { get; } = [];

    /// <summary>Ten pages from process start to process end.</summary>
    public List<double> Cold { get; } = [];

    /// <summary>The processor time of ten pages in a process that runs.</summary>
    public List<double> WarmCpu { get; } = [];

    /// <summary>The processor time of each process that sets ten pages and ends.</summary>
    public List<double> ColdCpu { get; } = [];

    /// <summary>The most memory that each of those processes has held.</summary>
    public List<double> PeakBytes { get; } = [];

    /// <summary>What the last of them said: pages and bytes are the same each time.</summary>
    public Measurement Last { get; set; } = new([], 0, 0, 0, 0, 0);

    /// <summary>How many pages the long document has.</summary>
    public int HundredPages { get; set; }

    /// <summary>What one document of ten pages takes from the managed heap.</summary>
    public long AllocatedBytes { get; set; }

    /// <summary>The middle one of some numbers.</summary>
    public static double Median(IReadOnlyCollection<double> numbers) => numbers.Order().ElementAt(numbers.Count / 2);
}
