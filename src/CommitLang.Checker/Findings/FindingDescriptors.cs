using System.Collections.Immutable;
using CommitLang.Diagnostics;

namespace CommitLang.Checker;

/// <summary>CL3 contradictions, CL4 disputes and disagreements, CL5 what comes to nothing, CL8 style.</summary>
public static class FindingDescriptors
{
    /// <summary>One act is both owed and forbidden.</summary>
    public static readonly DiagnosticDescriptor DutyMeetsProhibition = DiagnosticDescriptor.Error(
        "CL3001", "Duty against prohibition", "{first}, but {second}: no conduct keeps both.");

    /// <summary>Two duties ask for acts that exclude each other.</summary>
    public static readonly DiagnosticDescriptor DutiesExclude = DiagnosticDescriptor.Error(
        "CL3002", "Duties that exclude each other", "{first}, and {second}, which cannot both be done: no conduct keeps both.");

    /// <summary>Several norms together leave no way.</summary>
    public static readonly DiagnosticDescriptor NormsLeaveNoWay = DiagnosticDescriptor.Error(
        "CL3003", "Several norms leave no way", "{first}, but {others} together leave no day and no way to do it.");

    /// <summary>No amount is enough for the one and not too much for the other.</summary>
    public static readonly DiagnosticDescriptor AmountsClash = DiagnosticDescriptor.Error(
        "CL3004", "Amounts that do not fit", "{first}, but {second}: no amount keeps both.");

    /// <summary>What is permitted is forbidden.</summary>
    public static readonly DiagnosticDescriptor PermissionMeetsProhibition = DiagnosticDescriptor.Error(
        "CL3005", "Permission against prohibition", "{first}, but {second}: what the one allows the other forbids.");

    /// <summary>What need not be done must be done.</summary>
    public static readonly DiagnosticDescriptor ExemptionMeetsDuty = DiagnosticDescriptor.Error(
        "CL3006", "Exemption against duty", "{first}, but {second}: what the one releases from the other asks for.");

    /// <summary>More is owed than the bearer has.</summary>
    public static readonly DiagnosticDescriptor BeyondCapacity = DiagnosticDescriptor.Error(
        "CL3007", "Beyond capacity", "{all}: that is more than there is capacity for.");

    /// <summary>What an act requires is forbidden.</summary>
    public static readonly DiagnosticDescriptor PrerequisiteBarred = DiagnosticDescriptor.Error(
        "CL3008", "A prerequisite is forbidden", "{first}, which requires something first, but {second}: no conduct keeps both.");

    /// <summary>A duty that can never be performed.</summary>
    public static readonly DiagnosticDescriptor Impossible = DiagnosticDescriptor.Error(
        "CL3009", "Impossible duty", "{first}, but when that falls due there is no day and nobody to do it.");

    /// <summary>An engagement that was not to be entered into.</summary>
    public static readonly DiagnosticDescriptor UndertakingBroken = DiagnosticDescriptor.Error(
        "CL3010", "An undertaking about undertakings is broken", "{first}, but {second}: to be bound by both is to break the first.");

    /// <summary>Settled by a rule of precedence.</summary>
    public static readonly DiagnosticDescriptor Overridden = DiagnosticDescriptor.Info(
        "CL3020", "Overridden", "{loser} gives way where it meets {winner}, by the words \"{rule}\".");

    /// <summary>Precedence in a circle.</summary>
    public static readonly DiagnosticDescriptor CircularPrecedence = DiagnosticDescriptor.Warning(
        "CL3021", "Circular precedence", "The rules of precedence go in a circle and settle nothing: {path}.");

    /// <summary>Precedence without anything to settle.</summary>
    public static readonly DiagnosticDescriptor IdlePrecedence = DiagnosticDescriptor.Info(
        "CL3022", "Idle precedence", "This rule of precedence settles nothing: {winner} and {loser} do not contradict each other.");

    /// <summary>The budget did not suffice.</summary>
    public static readonly DiagnosticDescriptor NotSettled = DiagnosticDescriptor.Warning(
        "CL3090", "Not settled", "Whether {first} and {second} fit together was not settled within the budget of the search.");

    /// <summary>Too many ways to read the terms together.</summary>
    public static readonly DiagnosticDescriptor NotAllReadings = DiagnosticDescriptor.Warning(
        "CL3091", "Not all readings looked at",
        "{terms} can be read together in more than {limit} ways, of which {count} were looked at: each reading once, with the first readings of the other terms.");

    /// <summary>Own commitments against what others ask.</summary>
    public static readonly DiagnosticDescriptor Dispute = DiagnosticDescriptor.Error(
        "CL4001", "Dispute", "{first}, but {second}: {holders} are in dispute over it.");

    /// <summary>What several ask of somebody else.</summary>
    public static readonly DiagnosticDescriptor Disagreement = DiagnosticDescriptor.Error(
        "CL4002", "Disagreement", "{first}, but {second}: {holders} do not agree.");

    /// <summary>Advice against something else that is asked.</summary>
    public static readonly DiagnosticDescriptor Tension = DiagnosticDescriptor.Info(
        "CL4003", "Tension", "{first}, and {second}: what is advised does not go with the rest.");

    /// <summary>A norm that never comes into force.</summary>
    public static readonly DiagnosticDescriptor Hollow = DiagnosticDescriptor.Warning(
        "CL5001", "Hollow", "{first}, but nothing that can happen ever puts that in force.");

    /// <summary>Acts that wait for one another.</summary>
    public static readonly DiagnosticDescriptor Deadlock = DiagnosticDescriptor.Warning(
        "CL5002", "Deadlock", "Each waits for the other: {path}.");

    /// <summary>A demand that nobody took up.</summary>
    public static readonly DiagnosticDescriptor Unanswered = DiagnosticDescriptor.Info(
        "CL5003", "Unanswered", "Nothing that {bearer} has taken upon itself answers {title}: {claim}.");

    /// <summary>Something left undecided.</summary>
    public static readonly DiagnosticDescriptor Undecided = DiagnosticDescriptor.Info(
        "CL5004", "Left undecided", "{title} leaves undecided {what}{consequence}.");

    /// <summary>A duty that needs another party.</summary>
    public static readonly DiagnosticDescriptor InAnothersHands = DiagnosticDescriptor.Info(
        "CL5005", "In another's hands", "{first}, which needs {other} to do its part, and nothing obliges {other} to.");

    /// <summary>A duty that another both brings about and must help to perform.</summary>
    public static readonly DiagnosticDescriptor HollowInHands = DiagnosticDescriptor.Info(
        "CL5012", "Hollow in another's hands", "{first}, but that falls due only through {other}, and {other} must do its part of it too.");

    /// <summary>A permission that nobody can use.</summary>
    public static readonly DiagnosticDescriptor Foreclosed = DiagnosticDescriptor.Info(
        "CL5013", "Foreclosed", "{first}, but whoever keeps to {second} can never use that.");

    /// <summary>A duty that is barred at first.</summary>
    public static readonly DiagnosticDescriptor OnlyByWaiting = DiagnosticDescriptor.Info(
        "CL5014", "Only by waiting", "{first}, which can be kept only by waiting until {day}: before, {second}.");

    /// <summary>A norm that another one says already.</summary>
    public static readonly DiagnosticDescriptor Redundant = DiagnosticDescriptor.Info(
        "CL5015", "Redundant", "{first}, which adds nothing: whoever keeps to {second} keeps that too.");

    /// <summary>A permission that breaks faith with somebody else.</summary>
    public static readonly DiagnosticDescriptor OfNoUse = DiagnosticDescriptor.Info(
        "CL5007", "A permission of no use", "{first}, but using that breaks faith with {other}: {second}.");

    /// <summary>An unhelpfully open statement.</summary>
    public static readonly DiagnosticDescriptor Vague = DiagnosticDescriptor.Info(
        "CL8001", "Vague", "{title} says no {missing}.");

    /// <summary>All kinds of findings, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        DutyMeetsProhibition, DutiesExclude, NormsLeaveNoWay, AmountsClash, PermissionMeetsProhibition, ExemptionMeetsDuty, BeyondCapacity,
        PrerequisiteBarred, Impossible, UndertakingBroken, Overridden, CircularPrecedence, IdlePrecedence, NotSettled, NotAllReadings, Dispute, Disagreement, Tension,
        Hollow, Deadlock, Unanswered,
        Undecided, InAnothersHands, TestDescriptors.Gap, OfNoUse, .. TestDescriptors.All.Skip(1),
        HollowInHands, Foreclosed, OnlyByWaiting, Redundant, Vague,
    ];
}
