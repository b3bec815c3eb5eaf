namespace CommitLang.Generator.Model;

/// <summary>The parts of the entry point that are the same in every model.</summary>
internal static class ModelHelpers
{
    /// <summary>Short words for norms and conditions.</summary>
    public const string Clauses = """
        /// <summary>The words that norms are written with.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        internal static class Clauses
        {
            internal static Bearer By(Party party) => new Bearer(party.Key);

            internal static Bearer By(Party party, DaySet days) => new Bearer(new[] { party.AsMember(days) }, 1);

            internal static Bearer Several(int needed, IReadOnlyList<Member> of, string called, bool isOpen = false, bool isSeveral = false) =>
                new Bearer(of, needed) { Group = called, IsOpen = isOpen, IsSeveral = isSeveral };

            internal static IReadOnlyList<string> Keys(params Party[] parties) => global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select(parties, party => party.Key));

            internal static IReadOnlyList<string> KeysOf(IReadOnlyList<Member> members) =>
                global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select(members, member => member.Name));

            internal static IReadOnlyList<string> AllBut(Party party, IReadOnlyList<string> of) =>
                global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Where(of, key => key != party.Key));

            internal static Condition Once(Moment moment) => new Happened(moment);

            internal static Condition Holding(State state) => new Holds(state.Term);

            internal static Condition OnDays(DaySet days) => new Calendar(days);

            internal static Condition Before(Moment first, Moment second) => new HappenedBefore(first, second);

            internal static Condition After(Moment first, Moment second) => new HappenedAfter(first, second);

            internal static Condition Within(Period period, Moment moment) => new WithinOf(period, moment);

            internal static Condition Status(string norm, NormStatus status) => new NormIs(norm, status);

            internal static Condition Negated(Condition condition) => new Not(condition);

            internal static Condition All(params Condition[] conditions) => new AllOf(conditions);

            internal static Condition AnyOf(params Condition[] conditions) => new AtLeast(1, conditions);

            internal static Condition CountOf(int count, params Condition[] conditions) => new AtLeast(count, conditions);

            internal static Moment Date(string date) => new Moment.Date(Day.Parse(date));

            internal static GroundTerm Term(string name, (string Parameter, string Value)[] arguments) =>
                new GroundTerm(name, global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select(arguments, argument => new Argument(argument.Parameter, argument.Value))));

            internal static string Text(decimal number) => number.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

            internal static string Text(bool flag) => flag ? "yes" : "no";
        }
        """;

    /// <summary>A log in terms of the model.</summary>
    public const string Log = """
        /// <summary>
        /// What happened, day by day, written in the terms of this model. It begins with the facts that the source texts state.
        /// Dates are ISO 8601 (yyyy-MM-dd). Facts may be recorded in any order; one that cannot be is refused with a
        /// <see cref="FactRefusedException"/>, and the log stays as it was.
        /// </summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        public sealed class Log
        {
            /// <summary>A log with the known facts and nothing else.</summary>
            public Log() => CommitmentModel.AddFacts(this);

            /// <summary>The log for the runtime. It refuses facts that cannot be.</summary>
            public FactLog Facts { get; } = CommitmentModel.Model.NewLog();

            /// <summary>Records a fact.</summary>
            /// <exception cref="FactRefusedException">The fact cannot be, given what is recorded or declared.</exception>
            public Log Add(Fact fact)
            {
                Facts.Add(fact);
                return this;
            }

            /// <summary>Records an event.</summary>
            public Log On(Day day, Event happening) => Add(happening.On(day));

            /// <summary>Records an event.</summary>
            public Log On(string day, Event happening) => On(Day.Parse(day), happening);

            /// <summary>Records what somebody did on a day.</summary>
            public Log On(Day day, Doing doing) => Between(day, day.AddDays(1), doing);

            /// <summary>Records what somebody did on a day.</summary>
            public Log On(string day, Doing doing) => On(Day.Parse(day), doing);

            /// <summary>Records what somebody did from a day up to, not including, another.</summary>
            public Log Between(Day first, Day end, Doing doing) => Add(doing.Between(first, end));

            /// <summary>Records what somebody did from a day up to, not including, another.</summary>
            public Log Between(string first, string end, Doing doing) => Between(Day.Parse(first), Day.Parse(end), doing);

            /// <summary>Records a state that held from a day up to, not including, another.</summary>
            public Log Between(Day first, Day end, State state) => Add(state.Between(first, end));

            /// <summary>Records a state that held from a day up to, not including, another.</summary>
            public Log Between(string first, string end, State state) => Between(Day.Parse(first), Day.Parse(end), state);

            /// <summary>Records what somebody does from a day on.</summary>
            public Log From(Day first, Doing doing) => Between(first, Day.Never, doing);

            /// <summary>Records what somebody does from a day on.</summary>
            public Log From(string first, Doing doing) => From(Day.Parse(first), doing);

            /// <summary>Records a state that holds from a day on.</summary>
            public Log From(Day first, State state) => Between(first, Day.Never, state);

            /// <summary>Records a state that holds from a day on.</summary>
            public Log From(string first, State state) => From(Day.Parse(first), state);
        }
        """;
}
