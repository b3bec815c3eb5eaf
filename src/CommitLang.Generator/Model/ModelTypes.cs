namespace CommitLang.Generator.Model;

/// <summary>The types that every model has: keys of parties and places, and what can be done with them.</summary>
internal static class ModelTypes
{
    /// <summary>Parties, areas, people and documents; one class each, so that one is not taken for another.</summary>
    public static string Key(string name, string summary, string members = "") => $$"""
        /// <summary>{{summary}}</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        public sealed class {{name}}
        {
            internal {{name}}(string key, string title)
            {
                Key = key;
                Title = title;
            }

            /// <summary>The name in terms and logs.</summary>
            public string Key { get; }

            /// <summary>The name to show people.</summary>
            public string Title { get; }
        {{members}}
            /// <inheritdoc/>
            public override string ToString() => Key;
        }
        """;

    public const string PartyMembers = """

            /// <summary>What the party does, for a log or a condition.</summary>
            public Doing Does(Act act) => new Doing(new Deed(Key, act.Term));

            internal Member AsMember() => new Member(Key);

            internal Member AsMember(DaySet days) => new Member(Key, days);

        """;

    /// <summary>Acts, events, states and doings.</summary>
    public const string Happenings = """
        /// <summary>A kind of conduct with its arguments filled in.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        public sealed class Act
        {
            internal Act(string name, params (string Parameter, string Value)[] arguments) => Term = Clauses.Term(name, arguments);

            /// <summary>The act for the runtime.</summary>
            public GroundTerm Term { get; }

            /// <summary>The act for the runtime.</summary>
            public static implicit operator GroundTerm(Act act) => act.Term;

            /// <inheritdoc/>
            public override string ToString() => Term.Text;
        }

        /// <summary>Something that happens on a day, with its arguments filled in.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        public sealed class Event
        {
            internal Event(string name, params (string Parameter, string Value)[] arguments)
            {
                Term = Clauses.Term(name, arguments);
                Moment = new Moment.Event(Term);
            }

            internal Event(string name, Doing definition)
            {
                Term = new GroundTerm(name, global::System.Array.Empty<Argument>());
                Moment = new Moment.Performance(definition.Deed);
            }

            /// <summary>The event for the runtime.</summary>
            public GroundTerm Term { get; }

            /// <summary>When it happens: on its own, or with the deed that it is defined by.</summary>
            public Moment Moment { get; }

            /// <summary>When it happens.</summary>
            public static implicit operator Moment(Event happening) => happening.Moment;

            /// <summary>That it happens on a day, as a fact.</summary>
            public Fact On(Day day) =>
                Moment is Moment.Performance performance ? (Fact)new Fact.Act(day, performance.Deed) : new Fact.Event(day, Term);

            /// <inheritdoc/>
            public override string ToString() => Term.Text;
        }

        /// <summary>Something that holds for a span of days, with its arguments filled in.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        public sealed class State
        {
            internal State(string name, params (string Parameter, string Value)[] arguments) => Term = Clauses.Term(name, arguments);

            /// <summary>The state for the runtime.</summary>
            public GroundTerm Term { get; }

            /// <summary>The state for the runtime.</summary>
            public static implicit operator GroundTerm(State state) => state.Term;

            /// <summary>That it holds from a day up to, not including, another, as a fact.</summary>
            public Fact Between(Day first, Day end) => new Fact.State(first, end, Term);

            /// <inheritdoc/>
            public override string ToString() => Term.Text;
        }

        /// <summary>An act and who does it.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        public sealed class Doing
        {
            internal Doing(Deed deed, decimal? amount = null) => (Deed, Amount) = (deed, amount);

            /// <summary>The deed for the runtime.</summary>
            public Deed Deed { get; }

            /// <summary>How much of it, in the unit of the act; null for the least that tells.</summary>
            public decimal? Amount { get; }

            /// <summary>That it is done on a day, as a fact.</summary>
            public Fact On(Day day) => Between(day, day.AddDays(1));

            /// <summary>That it is done from a day up to, not including, another, as a fact.</summary>
            public Fact Between(Day first, Day end) => new Fact.Act(first, end, Deed, Amount);

            /// <summary>So much of it on each day, in the unit of the act.</summary>
            public Doing InAmount(decimal amount) => new Doing(Deed, amount);

            /// <summary>The deed for the runtime.</summary>
            public static implicit operator Deed(Doing doing) => doing.Deed;

            /// <summary>When it is done, as a condition: it counts from the day after.</summary>
            public static implicit operator Moment(Doing doing) => new Moment.Conduct(doing.Deed);

            /// <inheritdoc/>
            public override string ToString() => Deed.ToString();
        }
        """;

    /// <summary>A statement with its norms.</summary>
    public const string Statement = """
        /// <summary>A commitment, treaty article, demand, expectation or rejection.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("commitlang", null)]
        public sealed class Statement
        {
            internal Statement(string id, string title, Firmness firmness, string source, IReadOnlyList<Norm> norms)
            {
                Id = id;
                Title = title;
                Firmness = firmness;
                Source = source;
                Norms = norms;
            }

            /// <summary>Its name with those around it.</summary>
            public string Id { get; }

            /// <summary>What a sentence calls it.</summary>
            public string Title { get; }

            /// <summary>How firmly it is made.</summary>
            public Firmness Firmness { get; }

            /// <summary>Where it is written and who said it; empty when no source is given.</summary>
            public string Source { get; }

            /// <summary>Its norms.</summary>
            public IReadOnlyList<Norm> Norms { get; }

            /// <inheritdoc/>
            public override string ToString() => Title;
        }
        """;
}
