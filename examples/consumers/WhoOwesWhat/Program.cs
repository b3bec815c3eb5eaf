using System;
using Alliances;
using CommitLang.Runtime;

// What happened, or might have: Russia supports a French attack on Austria-Hungary.
var log = new Log()
    .From("1888-01-01", States.War(of: Parties.Russia, with: Parties.AustriaHungary))
    .On("1888-02-01", Events.Attack(by: Parties.France, on: Parties.AustriaHungary))
    .On("1888-02-01", Events.Support(by: Parties.Russia, of: Parties.France));

var day = args.Length > 0 ? args[0] : "1888-02-01";
var standings = CommitmentModel.Evaluate(log, day);

Console.WriteLine($"On {day}, Germany");
foreach (var state in standings.Of(Parties.Germany.Key))
{
    Console.WriteLine($"  {state}");
}

foreach (var state in standings.Owed)
{
    Console.WriteLine();
    Console.WriteLine($"Why {state.Norm.Id} is owed to {string.Join(" and ", state.Norm.Beneficiaries ?? [])}:");
    foreach (var reason in standings.Why(state))
    {
        Console.WriteLine($"  {reason}");
    }
}

var help = Parties.Germany.Does(Acts.Assist(of: Parties.AustriaHungary, against: Parties.Russia));
Console.WriteLine();
Console.WriteLine("If Germany assisted on that day:");
Console.WriteLine($"  {standings.WhatIf(help.On(Day.Parse(day))).ToString().ReplaceLineEndings("\n  ")}");
