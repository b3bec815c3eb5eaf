namespace CommitLang.Runtime.Tests;

/// <summary>A small model by hand.</summary>
internal static class Pact
{
    public static readonly GroundTerm Attack = new("Attack", new Argument("by", "Sudland"), new Argument("on", "Norland"));
    public static readonly GroundTerm Truce = new("Truce");
    public static readonly GroundTerm Help = new("Help");
    public static readonly GroundTerm Airlift = new("Airlift");
    public static readonly GroundTerm Sign = new("Sign");
    public static readonly GroundTerm Ratify = new("Ratify");
    public static readonly GroundTerm Neutrality = new("Neutrality");

    public static Day D(string text) => Day.Parse($"2030-{text}");

    public static Fact Event(string day, GroundTerm term) => new Fact.Event(D(day), term);

    public static Fact Act(string day, string actor, GroundTerm act) => new Fact.Act(D(day), new Deed(actor, act));

    public static Vocabulary Vocabulary() => new Vocabulary()
        .WithParties("Norland", "Sudland", "Westmark")
        .With(new HappeningDefinition("Attack", IsState: false, ["by", "on"]))
        .With(new HappeningDefinition("Doomsday", IsState: false, []))
        .With(new HappeningDefinition("Truce", IsState: true, []))
        .With(new ActDefinition("Help") { Parameters = [] })
        .With(new ActDefinition("Airlift") { Parameters = [], Kinds = [new TermPattern("Help")] })
        .With(new ActDefinition("Sign") { Parameters = [], IsOnce = true })
        .With(new ActDefinition("Ratify") { Parameters = [], Requires = [new TermPattern("Sign")] })
        .With(new ActDefinition("Neutrality") { Parameters = [], Excludes = [new TermPattern("Help")] })
        .With(new ActDefinition("Withdraw") { Parameters = [], ExcludesForGood = [new TermPattern("Help")] })
        .WithNever(new GroundTerm("Doomsday"))
        .WithNever(new Deed("Norland", Help));

    /// <summary>Westmark shall help within 10 days of an attack; it shall not help at all, to which the first gives way or not.</summary>
    public static NormModel Model(params Precedence[] precedence) => new(
        Vocabulary(),
        [
            new Norm("Aid", "Aid", Modality.Duty, new Bearer("Westmark"), Help)
            {
                When = new Happened(new Moment.Event(Attack)),
                Deadline = new Deadline.Within(Period.Days(10)),
                Beneficiaries = ["Norland"],
                Sentence = "Westmark shall Help, when Attack within 10 days.",
                Line = new SourceLine("pact.commit", 3),
            },
            new Norm("Ban", "Ban", Modality.Prohibition, new Bearer("Westmark"), Help) { Line = new SourceLine("pact.commit", 9) },
        ],
        precedence);
}
