namespace CommitLang.EndToEnd.Tests;

/// <summary>A test that is skipped, and says so, where the published tables are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithAllianceDataAttribute : FactAttribute
{
    public FactWithAllianceDataAttribute() => Skip = File.Exists(Table) ? null : "The tables of alliances do not lie beside the repository.";

    public static string Table => RepositoryRoot.Combine("../shared/data/atop/atop4_01_member.csv");
}
